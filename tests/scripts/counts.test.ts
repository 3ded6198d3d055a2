import { expect, test } from "vitest"
import { countPlaywright, countVitest, readCounts, sum } from "@/scripts/test/counts"

const vitest = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, numFailedTestSuites: 2 }

test("the last line of npm test counts both runners", () => {
  const unit = countVitest({ ...vitest, testResults: [{ status: "passed", assertionResults: [1] }] })
  const browser = countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 4 }, errors: [] })
  expect(sum([unit, browser])).toEqual({ passed: 10, failed: 2, skipped: 7 })
})

test("a file that cannot be loaded, a flaky test and a run that broke off are failures", async () => {
  expect(countVitest({ ...vitest, testResults: [{ status: "failed", assertionResults: [] }] }).failed).toBe(2)
  expect(countPlaywright({ stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 }, errors: [{}] }).failed).toBe(2)
  expect(await readCounts("/no/such/report.json", countVitest)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

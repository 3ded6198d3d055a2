import { readFile } from "node:fs/promises"
import { z } from "zod"

export type Counts = { passed: number; failed: number; skipped: number }

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numFailedTestSuites: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
})

export function countVitest(report: unknown): Counts {
  const found = vitestReport.parse(report)
  // A file that could not be loaded has no tests to count, and is still a failure.
  const broken = found.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0)
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests + broken.length,
    skipped: found.numPendingTests + found.numTodoTests,
  }
}

/** A flaky test failed once: it counts as failed. */
export function countPlaywright(report: unknown): Counts {
  const { stats, errors } = playwrightReport.parse(report)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
}

/** The counts in a report file; one that was never written is one failure. */
export async function readCounts(file: string, count: (report: unknown) => Counts): Promise<Counts> {
  try {
    return count(JSON.parse(await readFile(file, "utf8")))
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

export function sum(all: Counts[]): Counts {
  const add = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0)
  return { passed: add("passed"), failed: add("failed"), skipped: add("skipped") }
}

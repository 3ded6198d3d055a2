import { expect, test } from "vitest"
import { closeCompany, countDeadlocks, liveThrough } from "../support/model/company"
import { OPERATION_NAMES } from "../support/model/operations"
import { Tally } from "../support/model/rush"

// MODEL_SEED and MODEL_OPERATIONS repeat a failure: each company's seed is printed with what broke.
const seed = Number(process.env.MODEL_SEED ?? Date.now() % 1_000_000)
const operations = Number(process.env.MODEL_OPERATIONS ?? 100_000)
const EACH = 4_000

test("a hundred thousand operations of all kinds by ten people at once leave nothing sold twice and every so'm accounted for", {
  timeout: 6 * 3_600_000,
}, async () => {
  const tally = new Tally()
  const began = performance.now()
  for (let done = 0; done < operations; done += EACH) {
    const part = Math.min(EACH, operations - done)
    await liveThrough({ seed: seed + done, operations: part, batch: 100, actors: 10 }, tally)
    // The next company is checked in tables of its own size.
    await closeCompany()
    console.log(`${done + part} operations, ${Math.round((performance.now() - began) / 1_000)} s`)
  }
  console.log(String(tally))
  expect(tally.total("done")).toBeGreaterThan(operations * 0.3)
  expect(OPERATION_NAMES.filter((name) => tally.count(name, "done") === 0)).toEqual([])
  expect(await countDeadlocks()).toBe(0)
})

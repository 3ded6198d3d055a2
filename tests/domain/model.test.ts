import { expect, test } from "vitest"
import { countDeadlocks, liveThrough } from "../support/model/company"
import { OPERATION_NAMES } from "../support/model/operations"
import { Tally } from "../support/model/rush"

// MODEL_SEED repeats a failure.
const seed = Number(process.env.MODEL_SEED ?? Date.now() % 1_000_000)

test("eight people do everything at once for weeks, and every claim, contract and so'm still agrees", {
  timeout: 180_000,
}, async () => {
  const tally = new Tally()
  await liveThrough({ seed, operations: 400, batch: 40, actors: 8 }, tally)
  // By chance people lose or block much: even then it is far from nothing.
  expect(tally.total("done"), `Seed ${seed}:\n${tally}`).toBeGreaterThan(60)
  const never = OPERATION_NAMES.filter((name) => tally.count(name, "done") === 0)
  expect(never.length, `Seed ${seed} never did ${never}`).toBeLessThan(10)
  expect(await countDeadlocks(), `Seed ${seed}`).toBe(0)
})

import fc from "fast-check"
import { beforeAll, test } from "vitest"
import { db } from "@/lib/db/client"
import type { Actor } from "@/lib/domain/actor"
import { makeUser } from "../support/factories"
import { move, playThrough } from "../support/model/sequence"

// What fast-check prints of a failure is the shortest sequence it found, and the seed that repeats it.
const seed = process.env.MODEL_SEED ? { seed: Number(process.env.MODEL_SEED) } : {}
let admin: Actor

beforeAll(async () => {
  admin = (await makeUser("admin")).actor
  // Penalties have tests of their own: here money is what came and what went.
  await db.setting.create({ data: { key: "penalty.rate", value: 0 } })
})

test("whatever one person does in whatever order ends as the rules say, and every record stands where they put it", {
  timeout: 300_000,
}, async () => {
  const sequence = fc.array(move, { minLength: 30, maxLength: 50, size: "max" })
  const property = fc.asyncProperty(sequence, (moves) => playThrough(admin, moves))
  await fc.assert(property, { numRuns: Number(process.env.MODEL_SEQUENCES ?? 5), ...seed })
})

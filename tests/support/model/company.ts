import fc from "fast-check"
import { db } from "@/lib/db/client"
import { sweepExpiredClaims } from "@/lib/domain/expiry/commands"
import { brokenLaws } from "./invariants"
import { SWEPT } from "./invariants/claims"
import type { Query } from "./invariants/law"
import { stepsOf } from "./operations"
import { Replay } from "./replay"
import { rush, type Tally } from "./rush"
import { openWorld } from "./world"

export const throughPrisma: Query = (sql, values) => db.$queryRawUnsafe<unknown[]>(sql, ...values)

const HOUR_MS = 3_600_000
/** How long nothing happens between two rushes: holds, reservations and drafts run out in some of them. */
const waits = fc.constantFrom(1 / 60, 1 / 60, 1, 1, 5, 20, 25, 70, 24 * 8)

export type CompanyRun = { seed: number; operations: number; batch: number; actors: number }

/**
 * One company's life: rushes of random operations by several people at once, and after each rush everything is checked. Throws with
 * the seed and what broke; the same seed tries the same steps again, as far as chance in the database allows.
 */
export async function liveThrough({ seed, operations, batch, actors }: CompanyRun, tally: Tally): Promise<void> {
  const world = await openWorld({ unitsPerComplex: 12, leads: 16 })
  const replay = new Replay(throughPrisma)
  await replay.begin()
  const steps = stepsOf(seed, operations)
  const pauses = fc.sample(waits, { seed, numRuns: Math.ceil(operations / batch) })
  for (const [index, hours] of pauses.entries()) {
    world.now = new Date(world.now.getTime() + hours * HOUR_MS)
    const faults = await rush(world, steps.slice(index * batch, (index + 1) * batch), actors, tally)
    world.now = new Date(world.now.getTime() + 60_000) // past every moment of the rush
    faults.push(...(await brokenLaws(throughPrisma, world.now)), ...(await replay.disagreements()))
    if (index % 3 === 2) faults.push(...(await afterSweep(world.now)))
    if (faults.length > 0) throw new Error(`Seed ${seed}, rush ${index + 1}:\n${faults.slice(0, 12).join("\n")}`)
  }
}

async function afterSweep(now: Date): Promise<string[]> {
  const { failed } = await sweepExpiredClaims(now)
  const left = await throughPrisma(SWEPT.sql, [now])
  return [
    ...failed.map((claim) => `The sweep failed: ${claim}`),
    ...left.map((row) => `${SWEPT.sentence}: ${JSON.stringify(row)}`),
    ...(await brokenLaws(throughPrisma, now)),
  ]
}

/** Empties the tables for the next company. */
export async function closeCompany(): Promise<void> {
  await db.$executeRaw`TRUNCATE "complex", "lead", "user", "activity", "setting" CASCADE`
}

/** Deadlocks that PostgreSQL resolved: the commands try again, but the order of their locks should leave none to resolve. */
export async function countDeadlocks(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT "deadlocks"::int AS count FROM pg_stat_database WHERE datname = current_database()`
  return row?.count ?? 0
}

import type pg from "pg"
import { sealPassport } from "@/lib/domain/contracts/identity/queries"
import { CLAIMS, CONTRACTS, MONEY } from "./deals"
import { LEADS } from "./leads"
import { LOG, OFFICE } from "./log"
import { FOLDED_PEOPLE, PEOPLE } from "./names"
import { PLACES } from "./places"
import { GIVEN, SALESPEOPLE, SETUP } from "./setup"

/** How many rows; contracts, payments and the rest follow from the leads. */
export type Size = { leads: number; units: number; activities: number }

/** A large developer after three years. */
export const LARGE: Size = { leads: 100_000, units: 20_000, activities: 1_000_000 }

const YEARS_MS = 3 * 365 * 86_400_000

/**
 * Fills a migrated database with so many rows that a query without an index shows, all up to `now`. Every constraint holds and
 * sums add up, but it was written past the commands: for measuring speed, not for showing how the product works.
 */
export async function fill(client: pg.Client, { leads, units, activities }: Size, now: Date): Promise<void> {
  const since = new Date(now.getTime() - YEARS_MS)
  await client.query("BEGIN")
  await client.query(GIVEN, [since, now, leads, units, activities, PEOPLE, FOLDED_PEOPLE, sealPassport("AA0000000")])
  for (const part of [SETUP, SALESPEOPLE, PLACES, LEADS, CLAIMS, CONTRACTS, MONEY, LOG, OFFICE])
    await client.query(part)
  await client.query("COMMIT")
  await client.query("VACUUM ANALYZE")
}

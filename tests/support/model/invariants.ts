import { CLAIM_LAWS } from "./invariants/claims"
import { CONTRACT_LAWS } from "./invariants/contracts"
import type { Law, Query } from "./invariants/law"
import { MONEY_LAWS } from "./invariants/money"

/** What must hold whenever nobody is in the middle of something. */
export const LAWS: readonly Law[] = [...CLAIM_LAWS, ...CONTRACT_LAWS, ...MONEY_LAWS]

/** The laws that are broken at `now`, each with its first offenders; none in a sound company. */
export async function brokenLaws(query: Query, now: Date): Promise<string[]> {
  const broken: string[] = []
  for (const { sentence, sql } of LAWS) {
    const offenders = await query(sql, sql.includes("$1") ? [now] : [])
    if (offenders.length > 0) broken.push(`${sentence}: ${JSON.stringify(offenders.slice(0, 3), printable)}`)
  }
  return broken
}

function printable(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value
}

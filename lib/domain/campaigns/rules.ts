import { halfUp, smaller } from "../money"

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

/** How a code and a visitor's `utm_campaign` are compared and kept: case and outer spaces mean nothing. */
export function campaignCode(text: string): string {
  return text.trim().toLowerCase()
}

/** Minor units that one lead, reservation or contract has cost, half up; null where there is none to divide by. */
export function costOf(spend: bigint, count: number): number | null {
  return count > 0 ? Number(halfUp(spend, BigInt(count))) : null
}

/**
 * Return on marketing in basis points: (payments − spend) ÷ spend, half up; null where nothing was spent. What a few so'm brought
 * in billions stops at the largest integer of JSON.
 */
export function romiOf(payments: bigint, spend: bigint): number | null {
  return spend > 0n ? Number(smaller(halfUp((payments - spend) * 10_000n, spend), SAFE)) : null
}

type Link = { site: string; path: string; source: string; medium: string; campaign: string }

/** The address that marks its visitors; a mark that is empty is left out. `site` has no slash at its end, `path` begins with one. */
export function markedLink({ site, path, source, medium, campaign }: Link): string {
  const marks = Object.entries({ utm_source: source, utm_medium: medium, utm_campaign: campaign })
  const query = new URLSearchParams(marks.map(([key, value]) => [key, value.trim()]).filter(([, value]) => value))
  return query.size > 0 ? `${site}${path}?${query}` : site + path
}

import { DomainError } from "../errors"
import type { Currency } from "../money"

/** `БХ-0007`: the complex's prefix and its counter, four digits at least. */
export function contractNumber(prefix: string, seq: number): string {
  return `${prefix}-${String(seq).padStart(4, "0")}`
}

/** What those see who may not read an identity: that there is one, and its last two characters. */
export function maskIdentity(text: string): string {
  return text.length <= 2 ? "••" : `${"•".repeat(text.length - 2)}${text.slice(-2)}`
}

/** An answer as it may be kept for those who may not read an identity: what they saw of it while it was theirs to see is masked. */
export function withoutIdentity(json: string): string {
  if (!json.includes('"passport"')) return json
  const masked: unknown = JSON.parse(json, (key, value: unknown) => {
    if (key === "identityVisible") return false
    return (key === "passport" || key === "pinfl") && typeof value === "string" ? maskIdentity(value) : value
  })
  return JSON.stringify(masked)
}

/** Whether a PINFL must be given: the company works in Uzbekistan and the buyer is its citizen (domain.md §5). */
export function needsPinfl(companyCountry: string, citizenship: string): boolean {
  return companyCountry === "UZ" && citizenship === "UZ"
}

export const CONTRACT_STATUSES = ["draft", "signed", "completed", "cancelled"] as const
export type ContractStatus = (typeof CONTRACT_STATUSES)[number]

/** A claim as a paper sees it: whose, where, in which money. */
type PaperClaim = { leadId: string; currency: Currency; unit: { complexId: string } }

/** One paper is one buyer's, in one complex and one currency. Refuses with `claims_apart`. */
export function assertTogether(claims: readonly PaperClaim[]): void {
  const [first] = claims
  for (const claim of claims) {
    const isOne =
      claim.leadId === first?.leadId &&
      claim.unit.complexId === first.unit.complexId &&
      claim.currency === first.currency
    if (!isOne) throw new DomainError("claims_apart")
  }
}

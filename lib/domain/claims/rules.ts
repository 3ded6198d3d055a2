import { type Currency, priceStep, smaller } from "../money"
import { discountedPrice } from "../prices/rules"
import type { Settings } from "../settings/schema"
import type { ClaimKind } from "../units/rules"

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

export const LIVE_STATUSES = ["active", "contracted"] as const
export type ClaimStatus = "active" | "contracted" | "released" | "expired" | "cancelled"

/** A claim as the clock sees it; `expiresAt` is null once a signed contract stopped the clock. */
export type Clocked = { status: ClaimStatus; expiresAt: Date | null }

/** Whether the claim still keeps its unit: expiry is true when it is read, whatever the sweep has done (domain.md §3). */
export function isLive(claim: Clocked, now: Date): boolean {
  const kept = claim.status === "active" || claim.status === "contracted"
  return kept && (claim.expiresAt === null || claim.expiresAt > now)
}

/** Whole seconds that a claim has left at `now`; null where no clock runs. */
export function clockLeft({ expiresAt }: Pick<Clocked, "expiresAt">, now: Date): number | null {
  return expiresAt && Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / 1_000))
}

/** When a claim made or confirmed at `from` ends: a hold after hours, a paid reservation after days. */
export function claimDeadline(kind: ClaimKind, settings: Settings, from: Date): Date {
  const ms = kind === "held" ? settings["claims.holdHours"] * HOUR_MS : settings["claims.reservedDays"] * DAY_MS
  return new Date(from.getTime() + ms)
}

/** When a draft that nobody signs gives the unit back. */
export function draftDeadline(settings: Settings, draftedAt: Date): Date {
  return new Date(draftedAt.getTime() + settings["claims.draftDays"] * DAY_MS)
}

/** A longer claim, counted from its present end: a hold by the extension's hours, the others by their own term. */
export function extendedDeadline(
  claim: { kind: ClaimKind; status: ClaimStatus; expiresAt: Date },
  settings: Settings,
): Date {
  if (claim.status === "contracted") return draftDeadline(settings, claim.expiresAt)
  if (claim.kind === "reserved") return claimDeadline("reserved", settings, claim.expiresAt)
  return new Date(claim.expiresAt.getTime() + settings["claims.extensionHours"] * HOUR_MS)
}

/** Until when the same lead waits before it holds the same unit again. */
export function pauseEnd(endedAt: Date, settings: Settings): Date {
  return new Date(endedAt.getTime() + settings["claims.pauseHours"] * HOUR_MS)
}

/** The price in the claim: the list price less the discount, rounded to the currency's step and never above the list. */
export function claimPrice(listPrice: bigint, discountBp: number, currency: Currency): bigint {
  return smaller(listPrice, discountedPrice(listPrice, discountBp, priceStep(currency)))
}

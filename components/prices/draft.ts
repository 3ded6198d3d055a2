import { type Currency, parseMoneyText } from "@/lib/domain/money"
import type { RepriceChange } from "@/lib/domain/prices/schema"

export const WAYS = ["percent", "delta", "rate", "total", "floors"] as const
export type Way = (typeof WAYS)[number]

/** A change of prices as it is typed. */
export type PriceDraft = { way: Way; amount: string; step: string; baseFloor: string }
export const NO_CHANGE: PriceDraft = { way: "percent", amount: "", step: "", baseFloor: "1" }

/** As the API takes it; null while something is missing or not a number. */
export function toChange({ way, amount, step, baseFloor }: PriceDraft, currency: Currency): RepriceChange | null {
  const base = /^-?\d{1,3}$/.test(baseFloor.trim()) ? Number(baseFloor) : null
  const stepPerFloor = step.trim() === "" ? undefined : signedMoney(step, currency)
  if (base === null || stepPerFloor === null) return null
  const floors = { baseFloor: base, ...(stepPerFloor ? { stepPerFloor } : {}) }
  if (way === "floors") return stepPerFloor ? floors : null
  if (way === "percent") {
    const basisPoints = signedPercent(amount)
    return basisPoints === null ? null : { basisPoints, ...floors }
  }
  const sum = signedMoney(amount, currency)
  if (sum === null) return null
  if (way === "delta") return { perM2Delta: sum, ...floors }
  if (sum <= 0) return null
  return way === "rate" ? { perM2: sum, ...floors } : { total: sum, baseFloor: base }
}

/** `5`, `-3,5`, `+0.25` as basis points. */
export function signedPercent(text: string): number | null {
  const match = /^([+\-−]?)(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s%]/g, ""))
  if (!match?.[2]) return null
  const points = Number(match[2]) * 100 + Number((match[3] ?? "").padEnd(2, "0"))
  return isMinus(match[1]) ? -points : points
}

/** An amount with a sign, in minor units; null when it is none. */
export function signedMoney(text: string, currency: Currency): number | null {
  const match = /^\s*([+\-−]?)(.*)$/.exec(text)
  const amount = match?.[2] ? parseMoneyText(match[2], currency) : null
  if (amount === null || amount > BigInt(Number.MAX_SAFE_INTEGER)) return null
  return isMinus(match?.[1]) ? -Number(amount) : Number(amount)
}

function isMinus(sign: string | undefined): boolean {
  return sign === "-" || sign === "−"
}

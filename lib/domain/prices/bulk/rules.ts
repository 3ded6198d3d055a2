import { halfUp, LARGEST_AMOUNT } from "../../money"
import { type BlockedReason, isPriceFrozen, type UnitStatus } from "../../units/rules"
import { changedPrice, isPricedPerM2, type PricedUnit, totalFromRate } from "../rules"
import type { KeptReason, RepriceChange, SkipReason } from "../schema"

export type RepricedUnit = Omit<PricedUnit, "price"> & {
  floor: number
  price: bigint | null
  status: UnitStatus
  blockedReason: BlockedReason | null
}

/** Floors from one to another, negative downwards. There is no floor 0: from −1 to 1 is one. */
export function floorsAbove(base: number, floor: number): number {
  const level = (value: number) => (value < 0 ? value + 1 : value)
  return level(floor) - level(base)
}

/** Why nobody may move this unit's price now, or null: somebody has a claim on it, or it went by a way that was not seen. */
export function frozenReason({
  status,
  blockedReason,
}: Pick<RepricedUnit, "status" | "blockedReason">): SkipReason | null {
  if (status === "blocked") return blockedReason === "service" || blockedReason === "other" ? null : "blocked"
  return isPriceFrozen(status) && status !== "hidden" && status !== "available" ? status : null
}

/**
 * A unit's price after a bulk change (domain.md §2), or why it keeps its own. A percentage rounds half up to `step`; sums per m² are
 * exact to the minor unit, half up; the floor's sum is added to the result.
 */
export function repriced(unit: RepricedUnit, change: RepriceChange, step: bigint): bigint | SkipReason {
  const frozen = frozenReason(unit)
  if (frozen) return frozen
  const { perM2, stepPerFloor = 0 } = change
  const perArea = perM2 !== undefined || change.perM2Delta !== undefined || stepPerFloor !== 0
  if (perArea && !isPricedPerM2(unit.kind)) return "per_piece"
  const price = basePrice(unit, change, step)
  if (price === null) return "unpriced"
  const rise = BigInt(stepPerFloor) * BigInt(floorsAbove(change.baseFloor, unit.floor))
  const result = price + halfUp(BigInt(unit.areaDm2) * rise, 100n)
  if (result <= 0n) return "not_positive"
  if (result > LARGEST_AMOUNT) return "too_large"
  return result === unit.price ? "unchanged" : result
}

function basePrice(
  unit: RepricedUnit,
  { total, perM2, perM2Delta, basisPoints }: RepriceChange,
  step: bigint,
): bigint | null {
  if (total !== undefined) return BigInt(total)
  if (perM2 !== undefined) return totalFromRate(unit.areaDm2, BigInt(perM2))
  if (unit.price === null) return null
  const priced = { ...unit, price: unit.price }
  if (perM2Delta !== undefined) return changedPrice(priced, { perM2Delta: BigInt(perM2Delta) }, step)
  return changedPrice(priced, { basisPoints: basisPoints ?? 0 }, step)
}

type ChangedUnit = Pick<RepricedUnit, "status" | "blockedReason" | "price"> & {
  oldPrice: bigint | null
  newPrice: bigint | null
}

/** Why a revert cannot give a unit its old price back, or null: only the price that the change gave is taken back. */
export function keepsPrice(unit: ChangedUnit): KeptReason | null {
  const frozen = frozenReason(unit)
  if (frozen) return frozen
  if (unit.price !== unit.newPrice) return "changed_since"
  return unit.oldPrice === null && unit.status === "available" ? "on_sale" : null // what is on sale has a price
}

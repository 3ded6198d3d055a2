import { type BlockedReason, canAdminMoveUnit, type UnitStatus } from "../rules"
import type { BulkChange, LeftReason } from "./schema"

export type ChangingUnit = {
  status: UnitStatus
  blockedReason: BlockedReason | null
  price: bigint | null
  layoutId: string | null
}

/** Why a bulk change leaves a unit as it is, or null when it changes it. */
export function leftReason(unit: ChangingUnit, { layoutId, status }: BulkChange): LeftReason | null {
  if (status === undefined) return unit.layoutId === (layoutId ?? null) ? "unchanged" : null
  if (unit.status === status) return "unchanged"
  if (!canAdminMoveUnit(unit.status, status, unit.blockedReason)) return unit.status
  return status === "available" && unit.price === null ? "unpriced" : null
}

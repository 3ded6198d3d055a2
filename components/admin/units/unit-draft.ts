import { parseMoneyText } from "@/lib/domain/money"
import type { ChangeUnitInput, UnitDto, UnitKind } from "@/lib/domain/units/schema"
import { areaText, readArea } from "../area-text"

export type UnitDraft = {
  number: string
  stack: string
  area: string
  rooms: string
  kind: UnitKind
  finish: string
  layoutId: string
  price: string
}
export type UnitFault = "stack" | "area" | "rooms" | "price"

export function draftOf(unit: UnitDto, moneyText: (amount: number) => string): UnitDraft {
  return {
    number: unit.number,
    stack: String(unit.stack),
    area: areaText(unit.areaDm2),
    rooms: unit.rooms === null ? "" : String(unit.rooms),
    kind: unit.kind,
    finish: unit.finish ?? "",
    layoutId: unit.layoutId ?? "",
    price: unit.price === null ? "" : moneyText(unit.price),
  }
}

/** What differs from the unit, as the API takes it, or which fields cannot be read. */
export function toChanges(
  unit: UnitDto,
  before: UnitDraft,
  draft: UnitDraft,
): { changes: Omit<ChangeUnitInput, "id">; faults: UnitFault[] } {
  const faults: UnitFault[] = []
  const changes: Omit<ChangeUnitInput, "id"> = {}
  const isChanged = (key: keyof UnitDraft) => draft[key].trim() !== before[key].trim()
  const whole = (key: "stack" | "rooms") => (/^\d{1,2}$/.test(draft[key].trim()) ? Number(draft[key]) : null)
  if (isChanged("number")) changes.number = draft.number.trim()
  if (isChanged("stack")) {
    const stack = whole("stack")
    if (stack === null || stack < 1) faults.push("stack")
    else changes.stack = stack
  }
  if (isChanged("area")) {
    const areaDm2 = readArea(draft.area)
    if (!areaDm2) faults.push("area")
    else changes.areaDm2 = areaDm2
  }
  if (isChanged("rooms")) {
    const rooms = whole("rooms")
    if (rooms === null && draft.rooms.trim() !== "") faults.push("rooms")
    else changes.rooms = rooms
  }
  if (draft.kind !== unit.kind) changes.kind = draft.kind
  if (isChanged("finish")) changes.finish = (draft.finish || null) as ChangeUnitInput["finish"]
  if (isChanged("layoutId")) changes.layoutId = draft.layoutId || null
  if (isChanged("price")) {
    const price = parseMoneyText(draft.price, unit.currency)
    if (price === null || price <= 0n) faults.push("price")
    else changes.price = Number(price)
  }
  return { changes, faults }
}

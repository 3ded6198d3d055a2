import type { Wishes } from "@/lib/domain/leads/schema"
import type { Currency } from "@/lib/domain/money"
import { fromJsonAmount, MINOR_UNITS, parseMoneyText, toMoney } from "@/lib/domain/money"

/** Wishes as the fields of a form hold them: text, and nothing where nothing is wished. */
export type WishFields = {
  rooms: readonly number[]
  floorFrom: string
  floorTo: string
  areaFrom: string
  areaTo: string
  text: string
}

/** dm² as square metres, the decimals only where there are some; empty for nothing. */
export function areaText(dm2: number | undefined): string {
  return dm2 === undefined ? "" : String(dm2 / 100)
}

export function wishFields(wishes: Wishes): WishFields {
  return {
    rooms: wishes.rooms ?? [],
    floorFrom: wishes.floorFrom?.toString() ?? "",
    floorTo: wishes.floorTo?.toString() ?? "",
    areaFrom: areaText(wishes.areaFromDm2),
    areaTo: areaText(wishes.areaToDm2),
    text: wishes.text ?? "",
  }
}

export function readWishes(fields: WishFields): Wishes {
  const entries = {
    rooms: fields.rooms.length > 0 ? [...fields.rooms].sort((a, b) => a - b) : undefined,
    floorFrom: whole(fields.floorFrom),
    floorTo: whole(fields.floorTo),
    areaFromDm2: area(fields.areaFrom),
    areaToDm2: area(fields.areaTo),
    text: fields.text.trim() || undefined,
  }
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))
}

function whole(text: string): number | undefined {
  return /^-?\d{1,3}$/u.test(text.trim()) ? Number(text) : undefined
}

function area(text: string): number | undefined {
  const metres = Number(text.trim().replace(",", "."))
  return text.trim() !== "" && metres > 0 ? Math.round(metres * 100) : undefined
}

/** A budget as people write it, in minor units: null takes it away, undefined is not an amount. */
export function readBudget(text: string, currency: Currency): number | null | undefined {
  if (text.trim() === "") return null
  const amount = parseMoneyText(text, currency)
  return amount !== null && amount > 0n ? toMoney(amount) : undefined
}

/** The same backwards, in whole units, grouped. */
export function budgetText(budget: number | null, currency: Currency): string {
  if (budget === null) return ""
  const units = fromJsonAmount(budget) / 10n ** BigInt(MINOR_UNITS[currency])
  return units.toString().replace(/\B(?=(\d{3})+$)/gu, " ")
}

import { DomainError } from "../../errors"
import { type Currency, toMoney } from "../../money"
import type { UnitKind } from "../../units/schema"
import type { KeptReason, RepricedUnits } from "../schema"

const SHOWN = 200

type Unit = {
  id: string
  number: string
  block: string
  entrance: string
  floor: number
  stack: number
  kind: UnitKind
  rooms: number | null
  areaDm2: number
  price: bigint | null
}
/** A unit as it was, and its price from now on. */
export type MovedPrice = { unit: Unit; price: bigint | null }
export type Outcome = { moved: MovedPrice[]; skipped: { unit: Unit; reason: KeptReason }[] }

/** What a change does, as screens show it: sums over all, the first units of each kind in the order of the building. */
export function toOutcome(
  { moved, skipped }: Outcome,
  currency: Currency,
): Omit<RepricedUnits, "preview" | "changeId"> {
  const before = sumOf(moved.map(({ unit }) => unit.price))
  const after = sumOf(moved.map(({ price }) => price))
  const reasons = [...new Set(skipped.map(({ reason }) => reason))]
  return {
    currency,
    count: moved.length,
    before,
    after,
    delta: after - before,
    skipped: reasons.map((reason) => ({ reason, count: skipped.filter((one) => one.reason === reason).length })),
    units: moved
      .toSorted((a, b) => byPlace(a.unit, b.unit))
      .slice(0, SHOWN)
      .map(({ unit, price }) => ({ ...shown(unit), oldPrice: amount(unit.price), newPrice: amount(price) })),
    skippedUnits: skipped
      .toSorted((a, b) => byPlace(a.unit, b.unit))
      .slice(0, SHOWN)
      .map(({ unit, reason }) => ({ ...shown(unit), price: amount(unit.price), reason })),
  }
}

/** Refuses prices that no JSON number adds up: nobody means ten trillion for each of a thousand flats. */
function sumOf(prices: readonly (bigint | null)[]): number {
  const sum = prices.reduce<bigint>((total, price) => total + (price ?? 0n), 0n)
  if (sum > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new DomainError("validation_failed", {}, [{ path: ["change"], message: "priceRange" }])
  }
  return toMoney(sum)
}

function amount(price: bigint | null): number | null {
  return price === null ? null : toMoney(price)
}

function shown({ id, number, block, entrance, floor, kind, rooms, areaDm2 }: Unit) {
  return { id, number, block, entrance, floor, kind, rooms, areaDm2 }
}

function byPlace(a: Unit, b: Unit): number {
  const names = (left: string, right: string) => left.localeCompare(right, "ru", { numeric: true })
  return names(a.block, b.block) || names(a.entrance, b.entrance) || b.floor - a.floor || a.stack - b.stack
}

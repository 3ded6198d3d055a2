import type { FieldError } from "../../errors"
import { LARGEST_AMOUNT } from "../../money"
import { isPricedPerM2, totalFromRate } from "../../prices/rules"
import type { UnitKind } from "../schema"
import {
  COMPARED_FIELDS,
  type DescribedStack,
  type FloorException,
  type FloorsDescription,
  type GeneratedCell,
  type GenerateUnitsInput,
  type HistoryReason,
} from "./schema"

/** A unit as the description has it. Price in minor units, null: not priced. */
export type DescribedUnit = {
  floor: number
  floors: number
  stack: number
  number: string
  kind: UnitKind
  rooms: number | null
  areaDm2: number
  price: bigint | null
  layoutId: string | null
}
export type ExistingUnit = DescribedUnit & { id: string; reasons: HistoryReason[] }
export type PlannedUnit = DescribedUnit & Pick<GeneratedCell, "unitId" | "verdict" | "fields" | "reasons" | "collides">

type Described = { units: DescribedUnit[]; faults: FieldError[] }
type Place = { floor: number; stack: number; rank: number; spec: DescribedStack }

/** From the lowest up; there is no floor 0. */
export function floorsBetween({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter((floor) => floor !== 0)
}

/**
 * Every unit that a description of floors means, or what is wrong with it. Prices: half up(area × (perM2 + step × floors above the
 * lowest)). On a floor numbered anew a place keeps its number over the floors, whatever is missing beside it; counted on, a missing
 * place takes no number.
 */
export function describeUnits(input: FloorsDescription, firstNumber: number): Described {
  const faults: FieldError[] = []
  const floors = floorsBetween(input.floors)
  const missing = placesOf(input.exceptions, "missing")
  const covered = new Set<string>()
  const units = floors
    .flatMap((floor) => placesOn(floor, input))
    .flatMap((place): (DescribedUnit & { rank: number })[] => {
      const { floor, stack, rank, spec } = place
      if (missing.has(keyOf(place)) || covered.has(keyOf(place))) return []
      const duplex = duplexAt(place, input.exceptions)
      if (duplex) {
        const above = { floor: floor + 1, stack }
        const room = floors.includes(above.floor) && !missing.has(keyOf(above))
        if (!room) faults.push({ path: ["exceptions", duplex.at, "floors"], message: "duplexNoRoom" })
        covered.add(keyOf(above))
      }
      const { type: _, floors: __, stack: ___, ...special } = duplex?.exception ?? {}
      const asked = { ...spec, ...definedOf(special) }
      const price = priceOf(asked, input.stepPerFloor * floors.indexOf(floor))
      if (price !== null && (price <= 0n || price > LARGEST_AMOUNT)) {
        faults.push({ path: ["stepPerFloor"], message: "priceRange" })
      }
      const { kind, rooms, areaDm2, layoutId } = asked
      return [{ floor, floors: duplex ? 2 : 1, stack, number: "", kind, rooms, areaDm2, price, layoutId, rank }]
    })
    .map(({ rank, ...unit }, index) => ({ ...unit, number: numberOf(input, unit.floor, rank, firstNumber + index) }))
  if (new Set(units.map((unit) => unit.number)).size < units.length) {
    faults.push({ path: ["numbering", "pattern"], message: "numbersRepeat" })
  }
  return { units, faults: faults.filter((fault, index) => faults.findIndex((other) => same(other, fault)) === index) }
}

/**
 * What becomes of an entrance. A unit with a history stays as it is, and what was described for its place is not made; one without
 * is changed to the description, or removed when the description has no such place.
 */
export function planUnits(
  described: readonly DescribedUnit[],
  existing: readonly ExistingUnit[],
  elsewhere: ReadonlySet<string>,
): PlannedUnit[] {
  const kept = existing.filter((unit) => unit.reasons.length > 0)
  const taken = new Set(kept.flatMap(coveredBy))
  const free = new Map(existing.filter((unit) => unit.reasons.length === 0).map((unit) => [keyOf(unit), unit]))
  const numbers = new Set(kept.map((unit) => unit.number))
  const made = described.flatMap((unit): PlannedUnit[] => {
    const before = free.get(keyOf(unit))
    free.delete(keyOf(unit))
    if (coveredBy(unit).some((place) => taken.has(place))) {
      // A duplex below a unit that is kept: what stands there stays. Elsewhere the kept unit has the place.
      return before ? [{ ...before, unitId: before.id, verdict: "same", fields: [], collides: null }] : []
    }
    const fields = before ? COMPARED_FIELDS.filter((field) => before[field] !== unit[field]) : []
    const verdict = before ? (fields.length > 0 ? "changed" : "same") : "new"
    const collides = numbers.has(unit.number) ? "entrance" : elsewhere.has(unit.number) ? "block" : null
    return [{ ...unit, unitId: before?.id ?? null, verdict, fields, reasons: [], collides }]
  })
  const rest = [...kept, ...free.values()].map(({ id, ...unit }): PlannedUnit => {
    const verdict = unit.reasons.length > 0 ? "kept" : "removed"
    return { ...unit, unitId: id, verdict, fields: [], collides: null }
  })
  return [...made, ...rest].sort((a, b) => b.floor - a.floor || a.stack - b.stack)
}

/** The number after the greatest whole one among these; what is no number («12А») counts for nothing. */
export function numberBehind(numbers: readonly string[]): number {
  const whole = numbers.filter((number) => /^\d{1,6}$/.test(number)).map(Number)
  return Math.max(0, ...whole) + 1
}

function placesOn(
  floor: number,
  { stacks, exceptions, numbering }: Pick<GenerateUnitsInput, "stacks" | "exceptions" | "numbering">,
): Place[] {
  const replaced = exceptions.findLast((exception) => exception.type === "replace" && isOn(floor, exception))
  const own = replaced?.type === "replace" ? replaced.stacks : stacks
  const ordered = own.toSorted((a, b) => a.stack - b.stack)
  if (numbering.direction === "right_to_left") ordered.reverse()
  return ordered.map((spec, rank) => ({ floor, stack: spec.stack, rank, spec }))
}

function placesOf(exceptions: readonly FloorException[], type: "missing"): Set<string> {
  return new Set(
    exceptions.flatMap((exception) =>
      exception.type === type
        ? floorsBetween(exception.floors).map((floor) => keyOf({ floor, stack: exception.stack }))
        : [],
    ),
  )
}

function duplexAt({ floor, stack }: Place, exceptions: readonly FloorException[]) {
  const at = exceptions.findLastIndex(
    (exception) => exception.type === "duplex" && exception.stack === stack && isOn(floor, exception),
  )
  const exception = exceptions[at]
  return exception?.type === "duplex" ? { at, exception } : null
}

function priceOf({ kind, areaDm2, perM2, price }: DescribedStack, step: number): bigint | null {
  if (price !== undefined) return BigInt(price)
  if (perM2 === undefined || !isPricedPerM2(kind)) return null
  return totalFromRate(areaDm2, BigInt(perM2 + step))
}

function numberOf(
  { numbering, numberFrom }: Pick<GenerateUnitsInput, "numbering" | "numberFrom">,
  floor: number,
  rank: number,
  counted: number,
): string {
  if (numbering.rule !== "floor") return String(counted)
  const digits = (value: number, letters: string) =>
    (value < 0 ? "-" : "") + String(Math.abs(value)).padStart(letters.length, "0")
  return numbering.pattern
    .replace(/N+/, (letters) => digits(numberFrom + rank, letters))
    .replace(/F+/, (letters) => digits(floor, letters))
}

function coveredBy({ floor, floors, stack }: Pick<DescribedUnit, "floor" | "floors" | "stack">): string[] {
  return Array.from({ length: floors }, (_, index) => keyOf({ floor: floor + index, stack }))
}

function isOn(floor: number, { floors }: FloorException): boolean {
  return floors.from <= floor && floor <= floors.to
}

function keyOf({ floor, stack }: { floor: number; stack: number }): string {
  return `${floor}/${stack}`
}

/** Without what was not said: a duplex differs from its stack only in what it names. */
function definedOf<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Partial<T>
}

function same(a: FieldError, b: FieldError): boolean {
  return a.message === b.message && a.path.join() === b.path.join()
}

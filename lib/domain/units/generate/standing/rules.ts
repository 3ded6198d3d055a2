import { type DescribedUnit, describeUnits, floorsBetween } from "../rules"
import { DIRECTIONS, type FloorsDescription, MOST_EXCEPTIONS } from "../schema"
import { exceptionsOf } from "./exceptions/rules"
import { ratesOf } from "./rates/rules"
import { typicalStacks } from "./stacks/rules"

type Numbering = Pick<FloorsDescription, "numbering" | "numberFrom">
const PATTERNS = ["FNN", "FN", "FFNN", "F-N", "F-NN"]

/**
 * The description that would make these units, as near as one comes: each stack as most floors have it, the floors that differ as
 * exceptions, the commonest step per floor, the numbering that gives most of them their number. What it cannot say (a price that
 * follows no rule) a preview shows as a change. Null of no units. `nextInBlock`: the number that the block counts on with.
 */
export function descriptionOf(units: readonly DescribedUnit[], nextInBlock: number): FloorsDescription | null {
  if (units.length === 0) return null
  const floors = {
    from: Math.min(...units.map(({ floor }) => floor)),
    to: Math.max(...units.map((unit) => unit.floor + unit.floors - 1)),
  }
  const levels = floorsBetween(floors)
  const rates = ratesOf(units, levels)
  const stacks = typicalStacks(units, levels, rates)
  const exceptions = exceptionsOf(units, stacks, levels, rates).slice(0, MOST_EXCEPTIONS)
  return numbered(units, { floors, stacks, stepPerFloor: rates.stepPerFloor, exceptions }, nextInBlock)
}

/** Of the ways to number, the one by which most of the units have their number. */
function numbered(
  units: readonly DescribedUnit[],
  places: Omit<FloorsDescription, keyof Numbering>,
  nextInBlock: number,
): FloorsDescription {
  const whole = units.map(({ number }) => Number(number)).filter(Number.isSafeInteger)
  const least = Math.max(0, Math.min(99_999, ...whole))
  const goesOn = nextInBlock > 1 && least === nextInBlock
  const ways = DIRECTIONS.flatMap((direction): Numbering[] => [
    goesOn
      ? { numbering: { rule: "block", direction, pattern: "FNN" }, numberFrom: 1 }
      : { numbering: { rule: "entrance", direction, pattern: "FNN" }, numberFrom: least },
    ...PATTERNS.map((pattern) => ({ numbering: { rule: "floor" as const, direction, pattern }, numberFrom: 1 })),
  ])
  const numbers = new Map(units.map((unit) => [`${unit.floor}/${unit.stack}`, unit.number]))
  const right = (way: Numbering) => {
    const first = way.numbering.rule === "block" ? nextInBlock : way.numberFrom
    const made = describeUnits({ ...places, ...way }, first).units
    return made.filter((unit) => numbers.get(`${unit.floor}/${unit.stack}`) === unit.number).length
  }
  return { ...places, ...ways.reduce((best, way) => (right(way) > right(best) ? way : best)) }
}

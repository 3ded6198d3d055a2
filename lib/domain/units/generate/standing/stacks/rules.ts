import type { DescribedUnit } from "../../rules"
import type { DescribedStack } from "../../schema"
import { commonest, type Rates } from "../rates/rules"

type Shape = Pick<DescribedStack, "kind" | "rooms" | "areaDm2" | "layoutId">

/** What a unit is, its place and its price apart. */
export function shapeOf({ kind, rooms, areaDm2, layoutId }: Shape): string {
  return [kind, rooms, areaDm2, layoutId].join()
}

/** One position, as units of one shape have it. */
export function describeStack(same: readonly [DescribedUnit, ...DescribedUnit[]], rates: Rates): DescribedStack {
  const [{ stack, kind, rooms, areaDm2, layoutId }] = same
  return { stack, kind, rooms, areaDm2, layoutId, ...rates.priceOf(same) }
}

/** Each stack that at least half the floors have, as most of them have it; all stacks where none is so regular. */
export function typicalStacks(
  units: readonly DescribedUnit[],
  levels: readonly number[],
  rates: Rates,
): DescribedStack[] {
  const numbers = [...new Set(units.map(({ stack }) => stack))].sort((a, b) => a - b)
  const stacks = numbers.map((number) => units.filter(({ stack }) => stack === number))
  const regular = stacks.filter((stack) => stack.reduce((sum, { floors }) => sum + floors, 0) * 2 >= levels.length)
  return (regular.length > 0 ? regular : stacks).flatMap((stack) => {
    const single = stack.filter(({ floors }) => floors === 1)
    const among = single.length > 0 ? single : stack
    const shape = commonest(among.map(shapeOf))
    const [first, ...rest] = among.filter((unit) => shapeOf(unit) === shape)
    return first ? [describeStack([first, ...rest], rates)] : []
  })
}

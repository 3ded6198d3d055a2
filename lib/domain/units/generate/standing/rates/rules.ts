import { isPricedPerM2, pricePerM2 } from "../../../../prices/rules"
import type { DescribedUnit } from "../../rules"
import type { DescribedStack } from "../../schema"

export type Rates = {
  /** What a floor adds to the price per m², in minor units. */
  stepPerFloor: number
  /** The price of units of one shape, as a description says it: per m² on the lowest floor, or by the piece. */
  priceOf: (same: readonly DescribedUnit[]) => Pick<DescribedStack, "perM2" | "price">
}

/** The step that most neighbours in a stack agree on, 0 where no step does, and prices without it. */
export function ratesOf(units: readonly DescribedUnit[], levels: readonly number[]): Rates {
  const steps = units.flatMap((unit) => {
    const above = units
      .filter((other) => other.stack === unit.stack && other.kind === unit.kind && other.floor > unit.floor)
      .reduce<DescribedUnit | null>(
        (nearest, other) => (nearest && nearest.floor < other.floor ? nearest : other),
        null,
      )
    const low = rateOf(unit)
    const high = above && rateOf(above)
    if (!above || low === null || high === null) return []
    const step = (high - low) / (levels.indexOf(above.floor) - levels.indexOf(unit.floor))
    return Number.isInteger(step) ? [step] : []
  })
  const likely = commonest(steps) ?? 0
  const stepPerFloor = steps.filter((step) => step === likely).length * 2 > steps.length ? likely : 0
  return {
    stepPerFloor,
    priceOf: (same) => {
      const perM2 = commonest(same.flatMap((unit) => onLowestFloor(unit, stepPerFloor, levels)))
      if (perM2 !== null) return { perM2 }
      const price = commonest(same.flatMap(byPiece))
      return price === null ? {} : { price }
    },
  }
}

function rateOf({ price, ...unit }: DescribedUnit): number | null {
  const rate = price === null ? null : pricePerM2({ ...unit, price })
  return rate === null ? null : Number(rate)
}

function onLowestFloor(unit: DescribedUnit, step: number, levels: readonly number[]): number[] {
  const rate = rateOf(unit)
  const base = rate === null ? 0 : rate - step * levels.indexOf(unit.floor)
  return base > 0 ? [base] : []
}

function byPiece({ kind, price }: DescribedUnit): number[] {
  return price === null || isPricedPerM2(kind) ? [] : [Number(price)]
}

/** Of several equally common the first; null of none. */
export function commonest<T extends string | number>(values: readonly T[]): T | null {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: T | null = null
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value
  return best
}

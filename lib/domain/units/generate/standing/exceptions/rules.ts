import type { DescribedUnit } from "../../rules"
import type { DescribedStack, FloorException } from "../../schema"
import type { Rates } from "../rates/rules"
import { describeStack, shapeOf } from "../stacks/rules"

/** An exception on one floor; `steps` is how many floors on the same one begins again. */
type OnFloor = { level: number; steps: 1 | 2; what: Said }
type Said =
  | { type: "replace"; stacks: DescribedStack[] }
  | { type: "missing"; stack: number }
  | ({ type: "duplex" } & Omit<DescribedStack, "kind" | "price">)

/** Where floors differ from the typical one: other stacks, a place that is missing, a duplex. Floors alike are said once. */
export function exceptionsOf(
  units: readonly DescribedUnit[],
  stacks: readonly DescribedStack[],
  levels: readonly number[],
  rates: Rates,
): FloorException[] {
  const typical = new Map(stacks.map((stack) => [stack.stack, stack]))
  const found = levels.flatMap((floor, level): OnFloor[] => {
    const own = units.filter((unit) => unit.floor === floor)
    const fromBelow = new Set(units.filter((unit) => reaches(unit, floor)).map(({ stack }) => stack))
    const isTypical = (unit: DescribedUnit) => {
      const usual = typical.get(unit.stack)
      return usual !== undefined && (unit.floors > 1 ? usual.kind === unit.kind : shapeOf(usual) === shapeOf(unit))
    }
    const duplexes = own.filter(({ floors }) => floors > 1).map((unit) => duplexOn(level, unit, rates))
    if (own.every(isTypical)) {
      const missing = stacks.filter(({ stack }) => !fromBelow.has(stack) && !own.some((unit) => unit.stack === stack))
      return [...missing.map(({ stack }) => ({ level, steps: 1 as const, what: missingAt(stack) })), ...duplexes]
    }
    // What comes from below keeps its place among them: numbers of a floor are counted by it.
    const covered = stacks.filter(({ stack }) => fromBelow.has(stack))
    const all = [...own.map((unit) => describeStack([unit], rates)), ...covered].sort((a, b) => a.stack - b.stack)
    return [{ level, steps: 1, what: { type: "replace", stacks: all } }, ...duplexes]
  })
  return merge(found, levels)
}

function missingAt(stack: number): Said {
  return { type: "missing", stack }
}

function duplexOn(level: number, unit: DescribedUnit, rates: Rates): OnFloor {
  const { kind: _, price: __, ...said } = describeStack([unit], rates)
  return { level, steps: 2, what: { type: "duplex", ...said } }
}

function reaches(unit: DescribedUnit, floor: number): boolean {
  return unit.floor < floor && floor < unit.floor + unit.floors
}

function merge(found: readonly OnFloor[], levels: readonly number[]): FloorException[] {
  const runs: { what: Said; key: string; from: number; last: number; steps: number }[] = []
  for (const { level, steps, what } of found) {
    const key = JSON.stringify(what)
    const run = runs.find((each) => each.key === key && each.last + steps === level)
    if (run) run.last = level
    else runs.push({ what, key, from: level, last: level, steps })
  }
  return runs.map(({ what, from, last }) => ({
    ...what,
    floors: { from: levels[from] ?? 1, to: levels[last] ?? 1 },
  }))
}

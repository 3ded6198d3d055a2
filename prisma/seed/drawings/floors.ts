import type { UnitKind } from "@/lib/domain/units/schema"
import { DEMO_LAYOUTS, type LayoutCode } from "../plans/layouts"
import { type Arrangement, arrange, CORRIDOR, type Slot } from "./arrange"
import { floorSvg, frameOf, outlineOn, type Standing } from "./floor-plan"
import type { Xy } from "./ink"

export type FlatUnit = {
  id: string
  floor: number
  floors: number
  stack: number
  kind: UnitKind
  layout: string | null
}

/** Floors that look alike, the lowest first, with the flats of that one. */
export type DrawnFloor = { floors: number[]; svg: string; flats: { unitId: string; points: Xy[] }[] }

type Placed = Standing & { unit: FlatUnit; look: string }

/** Every floor of an entrance above the ground: shops below, flats by stack, roofs where the house is lower. */
export function drawFloors(units: readonly FlatUnit[]): DrawnFloor[] {
  const flats = units.filter((unit) => unit.kind === "apartment")
  const shops = units.filter((unit) => unit.kind === "commercial")
  const stacks = [...new Set(flats.map((unit) => unit.stack))]
    .sort((a, b) => a - b)
    .map((stack) => {
      // The lowest flat tells what the stack is; what stands on top of it is another layout at its place.
      const column = flats.filter((unit) => unit.stack === stack).sort((a, b) => a.floor - b.floor)
      return { stack, plan: DEMO_LAYOUTS[column[0]?.layout as LayoutCode].plan }
    })
  if (stacks.length === 0) return []
  const arrangement = arrange(stacks)
  const typical = arrangement.slots.flatMap((slot): Standing[] => {
    const level = stacks.find(({ stack }) => stack === slot.stack)?.plan.levels[0]
    return level ? [{ slot, level }] : []
  })
  const ground = standShops(shops, arrangement)
  const frame = frameOf([...typical, ...ground], arrangement)
  const floors = [...new Set(units.flatMap(floorsOf))].filter((floor) => floor > 0).sort((a, b) => a - b)
  const drawn = new Map<string, DrawnFloor>()
  for (const floor of floors) {
    const standing = floor === 1 ? ground : typical.flatMap(({ slot }) => standOn(flats, slot, floor))
    const look = standing.map((one) => one.look).join("/")
    const same = drawn.get(look)
    if (same) {
      same.floors.push(floor)
      continue
    }
    const taken = new Set(standing.map(({ slot }) => slot.stack))
    const vacant = typical.filter(({ slot }) => (floor === 1 ? slot.flipY : !taken.has(slot.stack)))
    drawn.set(look, {
      floors: [floor],
      svg: floorSvg({ standing, vacant, arrangement, frame }),
      flats: standing.map((one) => ({ unitId: one.unit.id, points: outlineOn(one, frame) })),
    })
  }
  return [...drawn.values()]
}

function floorsOf({ floor, floors }: FlatUnit): number[] {
  return Array.from({ length: floors }, (_, index) => floor + index)
}

function standOn(flats: readonly FlatUnit[], slot: Slot, floor: number): Placed[] {
  const unit = flats.find((one) => one.stack === slot.stack && floorsOf(one).includes(floor))
  if (!unit) return []
  const step = floor - unit.floor
  const { plan } = DEMO_LAYOUTS[unit.layout as LayoutCode]
  const level = plan.levels[step] ?? plan.levels[0]
  if (!level) return []
  return [{ slot, level, unit, look: `${slot.stack}:${unit.layout}:${step}` }]
}

/** Shops side by side along the street, their back doors to the corridor. */
function standShops(shops: readonly FlatUnit[], { corridor }: Arrangement): Placed[] {
  const sorted = [...shops]
    .sort((a, b) => a.stack - b.stack)
    .flatMap((unit) => {
      const [level] = DEMO_LAYOUTS[unit.layout as LayoutCode].plan.levels
      return level ? [{ unit, level, width: Math.max(...level.outline.map(([x]) => x)) }] : []
    })
  let x = (corridor.to - sorted.reduce((sum, { width }) => sum + width, 0)) / 2
  return sorted.map(({ unit, level, width }) => {
    const slot: Slot = { stack: unit.stack, x, y: CORRIDOR, flipX: false, flipY: false }
    x += width
    return { slot, level, unit, look: `shop ${unit.stack}:${unit.layout}` }
  })
}

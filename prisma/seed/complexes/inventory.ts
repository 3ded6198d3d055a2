import { totalFromRate } from "@/lib/domain/prices/rules"
import { DEMO_LAYOUTS, type LayoutCode } from "../plans/layouts"
import type { Random } from "../random"
import type { ComplexShape, EntranceShape, LotShape } from "./shape"

export type UnitShape = {
  floor: number
  stack: number
  floors: number
  number: string
  kind: "apartment" | "commercial" | "parking" | "storage"
  rooms: number | null
  areaDm2: number
  price: bigint
  layout: LayoutCode | null
}

/** Everything an entrance holds: flats from the second floor, shops on the first. */
export function unitsOfEntrance(shape: EntranceShape, firstNumber: number, rates: ComplexShape["rates"]): UnitShape[] {
  const flats = shape.stacks.flatMap(({ layout, top, above }, index) => {
    const number = (floor: number) => String(firstNumber + (floor - 2) * shape.stacks.length + index)
    const column = Array.from({ length: top - 1 }, (_, step) =>
      flat(layout, step + 2, index + 1, number(step + 2), rates),
    )
    if (above) column.push({ ...flat(above, top + 1, index + 1, number(top + 1), rates), floors: 2 })
    return column
  })
  const shops = shape.shops.map((layout, index): UnitShape => {
    const { areaDm2 } = DEMO_LAYOUTS[layout]
    return {
      floor: 1,
      stack: index + 1,
      floors: 1,
      number: `${shape.name}-${index + 1}Н`,
      kind: "commercial",
      rooms: null,
      areaDm2,
      price: totalFromRate(areaDm2, rates.shop),
      layout,
    }
  })
  return [...shops, ...flats]
}

function flat(code: LayoutCode, floor: number, stack: number, number: string, rates: ComplexShape["rates"]): UnitShape {
  const { rooms, areaDm2 } = DEMO_LAYOUTS[code]
  // A view costs more by the floor; a duplex a quarter more than the flats below it.
  const rate = (rates.rooms[rooms] ?? rates.rooms[4]) + rates.perFloor * BigInt(floor - 2)
  const perM2 = code === "П1" ? (rate * 5n) / 4n : rate
  const price = totalFromRate(areaDm2, perM2)
  return { floor, stack, floors: 1, number, kind: "apartment", rooms, areaDm2, price, layout: code }
}

export function unitsOfLot(lot: LotShape): UnitShape[] {
  return lot.floors.flatMap((floor, level) =>
    Array.from(
      { length: lot.perFloor },
      (_, index): UnitShape => ({
        floor,
        stack: index + 1,
        floors: 1,
        number: `${lot.prefix}${level * lot.perFloor + index + 1}`,
        kind: lot.kind,
        rooms: null,
        areaDm2: lot.areaDm2,
        // Deeper is cheaper.
        price: lot.price - 10_000_000n * BigInt(level),
        layout: null,
      }),
    ),
  )
}

export type Standing = "available" | "sold_elsewhere" | "reserved_elsewhere" | "service"

/** How an office that moved in found the unit: much was sold or promised before, small flats and low floors first. */
export function foundAs(unit: Omit<UnitShape, "layout">, random: Random): Standing {
  const liking = { apartment: 1, commercial: 0.8, parking: 0.55, storage: 0.5 }[unit.kind]
  const small = unit.rooms !== null && unit.rooms <= 1 ? 1.15 : 1
  const low = unit.floor <= 5 ? 1.12 : unit.floor >= 14 ? 0.85 : 1
  const roll = random.next()
  const sold = 0.315 * liking * small * low
  if (roll < sold) return "sold_elsewhere"
  if (roll < sold + 0.105 * liking) return "reserved_elsewhere"
  return roll > 0.994 ? "service" : "available"
}

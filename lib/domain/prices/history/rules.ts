import { halfUp } from "../../money"

/** Flats of one number of rooms: the sum of their prices in minor units, and of the areas of those that have one, in dm². */
export type RoomsTotal = { rooms: number; price: bigint; areaDm2: bigint }
/** What a day's changes did to those sums. */
export type DayDelta = RoomsTotal & { on: string }
export type RatePoint = { on: string; perM2: (bigint | null)[] }

/**
 * Average price per m² by rooms over time, walked back from today's sums: half up(sum of prices × 100 / sum of areas). A point stands
 * for the end of its day; the first one, the day before the first change, for the prices one began with.
 */
export function averageRates(
  today: string,
  totals: readonly RoomsTotal[],
  deltas: readonly DayDelta[],
): { rooms: number[]; points: RatePoint[] } {
  const rooms = totals.map((total) => total.rooms).toSorted((a, b) => a - b)
  const sums = new Map(totals.map(({ rooms: key, price, areaDm2 }) => [key, { price, areaDm2 }]))
  const days = [...new Set(deltas.map((delta) => delta.on))].toSorted().reverse()
  const point = (on: string): RatePoint => ({ on, perM2: rooms.map((key) => rateOf(sums.get(key))) })
  const points: RatePoint[] = days[0] === today ? [] : [point(today)]
  for (const on of days) {
    points.push(point(on))
    for (const delta of deltas) {
      const sum = sums.get(delta.rooms)
      if (delta.on !== on || !sum) continue
      sum.price -= delta.price
      sum.areaDm2 -= delta.areaDm2
    }
  }
  const earliest = days.at(-1)
  if (earliest) points.push(point(dayBefore(earliest)))
  return { rooms, points: points.reverse() }
}

function rateOf(sum: { price: bigint; areaDm2: bigint } | undefined): bigint | null {
  return sum && sum.areaDm2 > 0n ? halfUp(sum.price * 100n, sum.areaDm2) : null
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}

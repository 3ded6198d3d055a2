import { type ShiftHours, shiftEndAfter } from "../../attendance/rules"

export type Stay = { inAt: Date; outAt: Date | null }

/** Whole minutes of a stay between two instants. One that nobody ended lasts until the shift's end, or until `now` before it. */
export function minutesOfStay(
  { inAt, outAt }: Stay,
  { begin, end }: { begin: Date; end: Date },
  now: Date,
  hours: Pick<ShiftHours, "timeZone" | "shiftEnd">,
): number {
  const left = outAt ?? new Date(Math.min(now.getTime(), shiftEndAfter(inAt, hours).getTime()))
  const within = Math.min(left.getTime(), end.getTime()) - Math.max(inAt.getTime(), begin.getTime())
  return Math.max(0, Math.floor(within / 60_000))
}

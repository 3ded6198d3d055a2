import { addDays, dayInZone, type WorkingHours, weekday, zonedInstant } from "../calendar"

export type ShiftHours = WorkingHours & { lateAfter: string; shiftEnd: string }

/**
 * The last moment at which a shift ended. An interval that began before it is over even if nobody checked out and no job
 * has closed it; one that began after it (an evening) is still open.
 */
export function lastShiftEnd(now: Date, hours: Pick<ShiftHours, "timeZone" | "shiftEnd">): Date {
  const today = dayInZone(now, hours.timeZone)
  const end = zonedInstant(today, hours.shiftEnd, hours.timeZone)
  return end <= now ? end : zonedInstant(addDays(today, -1), hours.shiftEnd, hours.timeZone)
}

/** When a forgotten check-out of an interval that began at `inAt` is taken to have happened: the first shift's end after it. */
export function shiftEndAfter(inAt: Date, hours: Pick<ShiftHours, "timeZone" | "shiftEnd">): Date {
  const day = dayInZone(inAt, hours.timeZone)
  const end = zonedInstant(day, hours.shiftEnd, hours.timeZone)
  return end > inAt ? end : zonedInstant(addDays(day, 1), hours.shiftEnd, hours.timeZone)
}

/** Late: the first arrival of a working day, after the minute that the company allows. */
export function isLate(inAt: Date, hours: ShiftHours): boolean {
  const day = dayInZone(inAt, hours.timeZone)
  if (!hours.days.includes(weekday(day))) return false
  return inAt.getTime() >= zonedInstant(day, hours.lateAfter, hours.timeZone).getTime() + 60_000
}

const LONGEST_STAY_MS = 24 * 3_600_000

/** Which end of a stay cannot be: it has not come yet, goes before the beginning, or is more than a day after it. */
export function wrongEndOf(inAt: Date, outAt: Date | null, now: Date): "inAt" | "outAt" | null {
  if (inAt > now) return "inAt"
  if (!outAt) return null
  return outAt < inAt || outAt > now || outAt.getTime() - inAt.getTime() > LONGEST_STAY_MS ? "outAt" : null
}

import { addDays, type Day, dayInZone, weekday, zonedInstant } from "@/lib/domain/calendar"
import type { Random } from "./random"

export const ZONE = "Asia/Tashkent"
const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

type Event = { at: number; order: number; act: (at: Date) => Promise<void> }

/**
 * What happens, in the order in which it happens: a story plans its next steps, and those that lie after `now` have not
 * happened yet. So the present is simply where every story stands, and the log reads in time.
 */
export class Timeline {
  private events: Event[] = []
  private order = 0

  constructor(readonly now: Date) {}

  plan(at: Date, act: (at: Date) => Promise<void>): void {
    if (at > this.now) return
    const event = { at: at.getTime(), order: this.order++, act }
    let [low, high] = [0, this.events.length]
    while (low < high) {
      const middle = (low + high) >> 1
      // Latest first, so that the next one is taken from the end.
      if ((this.events[middle]?.at ?? 0) > event.at) low = middle + 1
      else high = middle
    }
    this.events.splice(low, 0, event)
  }

  async play(): Promise<void> {
    for (let event = this.events.pop(); event; event = this.events.pop()) await event.act(new Date(event.at))
  }
}

export const dayOf = (at: Date): Day => dayInZone(at, ZONE)
export const clock = (day: Day, time: string): Date => zonedInstant(day, time, ZONE)
/** Of the office: Sundays are free. */
export const isOfficeDay = (day: Day): boolean => weekday(day) !== 7

/** The moment itself within office hours, else some minutes into the next office day. */
export function inOffice(at: Date, random: Random): Date {
  let day = dayOf(at)
  if (isOfficeDay(day) && at >= clock(day, "09:05") && at <= clock(day, "18:40")) return at
  if (at > clock(day, "18:40") || !isOfficeDay(day)) day = addDays(day, 1)
  while (!isOfficeDay(day)) day = addDays(day, 1)
  return new Date(clock(day, "09:05").getTime() + random.int(0, 100) * MINUTE_MS)
}

/** Some office time later: between the two numbers of hours by the clock, moved into office hours. */
export function later(at: Date, fromHours: number, toHours: number, random: Random): Date {
  const hours = fromHours + random.next() * (toHours - fromHours)
  return inOffice(new Date(at.getTime() + Math.max(1, Math.round(hours * 60)) * MINUTE_MS), random)
}

/** All days from the first to the last. */
export function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** The moment itself within office hours, else an afternoon of the last office day before it. */
export function inOfficeBefore(at: Date): Date {
  let day = dayOf(at)
  if (isOfficeDay(day) && at >= clock(day, "09:05") && at <= clock(day, "18:40")) return at
  if (at < clock(day, "09:05")) day = addDays(day, -1)
  while (!isOfficeDay(day)) day = addDays(day, -1)
  return new Date(clock(day, "15:00").getTime() + (at.getTime() % (3 * HOUR_MS)))
}

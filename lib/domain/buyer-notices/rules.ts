import { addDays, type Day, dayInZone, daysBetween, zonedInstant } from "../calendar"

/** Three days before an item is due, on the day itself, and after it while it is not paid. */
export const BUYER_NOTICES = ["soon", "today", "overdue"] as const
export type BuyerNoticeKind = (typeof BUYER_NOTICES)[number]

const SOON_DAYS = 3
/** Days after the effective date on which a buyer is told again: not every morning. */
const OVERDUE_DAYS = [1, 7, 14, 30] as const

/** What a buyer is told on `today` of an unpaid item with this effective date, or null. */
export function noticeOf(effective: Day, today: Day): BuyerNoticeKind | null {
  const ahead = daysBetween(today, effective)
  if (ahead === SOON_DAYS) return "soon"
  if (ahead === 0) return "today"
  return OVERDUE_DAYS.some((days) => days === -ahead) ? "overdue" : null
}

/** The effective dates of which somebody may be told on `today`. */
export function effectiveDays(today: Day): Day[] {
  return [addDays(today, SOON_DAYS), today, ...OVERDUE_DAYS.map((days) => addDays(today, -days))]
}

/** Hours of a day, wall clock `HH:MM`, in which buyers may be written to. */
export type Hours = { from: string; to: string; timeZone: string }

/** Whether buyers may be written to at `now`: from the first minute on, and no more from the last. */
export function mayWrite(now: Date, { from, to, timeZone }: Hours): boolean {
  const today = dayInZone(now, timeZone)
  return now >= zonedInstant(today, from, timeZone) && now < zonedInstant(today, to, timeZone)
}

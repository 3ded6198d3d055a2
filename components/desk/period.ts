import { addDays, addMonths, type Day } from "@/lib/domain/calendar"

/** Both days counted. */
export type Period = { from: Day; to: Day }

export type PeriodName = "month" | "lastMonth" | "quarter" | "year" | "ahead"

/** The usual periods around a day of the company's calendar; `ahead` is a year from this month on. */
export function periodOf(name: PeriodName, today: Day): Period {
  const month = `${today.slice(0, 7)}-01`
  const year = `${today.slice(0, 4)}-01-01`
  const whole = (from: Day, months: number) => ({ from, to: addDays(addMonths(from, months), -1) })
  switch (name) {
    case "month":
      return whole(month, 1)
    case "lastMonth":
      return whole(addMonths(month, -1), 1)
    case "quarter":
      return whole(addMonths(year, Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3), 3)
    case "year":
      return whole(year, 12)
    case "ahead":
      return whole(month, 12)
  }
}

import { shiftHours } from "../../attendance/queries"
import type { ShiftHours } from "../../attendance/rules"
import { addDays, addMonths, type Day, dayInZone, daysBetween, zonedInstant } from "../../calendar"
import { DomainError } from "../../errors"
import type { Currency } from "../../money"
import { getSettings } from "../../settings/queries"
import { LONGEST_DAYS, type ReportDaysInput } from "./schema"

/** Days of the company's calendar, both included, and the instants between which they lie. */
export type ReportPeriod = {
  from: Day
  to: Day
  begin: Date
  end: Date
  now: Date
  hours: ShiftHours
  /** The company's. */
  currency: Currency
}

/** The days that were asked for, the month so far without them. Refuses with `validation_failed` what is backwards or longer than a year. */
export async function reportPeriod(input: ReportDaysInput, now: Date): Promise<ReportPeriod> {
  const settings = await getSettings()
  const zone = settings["company.timeZone"]
  const to = input.to ?? dayInZone(now, zone)
  const from = input.from ?? `${to.slice(0, 7)}-01`
  const length = daysBetween(from, to)
  if (length < 0 || length > LONGEST_DAYS) {
    throw new DomainError("validation_failed", {}, [{ path: ["to"], message: "invalid" }])
  }
  return {
    from,
    to,
    begin: zonedInstant(from, "00:00", zone),
    end: zonedInstant(addDays(to, 1), "00:00", zone),
    now,
    hours: shiftHours(settings),
    currency: settings["company.currency"],
  }
}

/** A whole month, `YYYY-MM`; this one without it. */
export async function monthPeriod(month: string | undefined, now: Date): Promise<ReportPeriod> {
  const zone = (await getSettings())["company.timeZone"]
  const from = `${month ?? dayInZone(now, zone).slice(0, 7)}-01`
  return reportPeriod({ from, to: addDays(addMonths(from, 1), -1) }, now)
}

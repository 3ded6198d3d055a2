import { db } from "@/lib/db/client"
import type { Tx } from "@/lib/db/transaction"
import type { BankCalendar, Day } from "../calendar"
import { type Currency, priceStep } from "../money"
import { getSettings } from "../settings/queries"
import type { Settings } from "../settings/schema"
import { buildSchedule, type ScheduleItemPlan } from "./rules"
import type { DatedScheduleInput } from "./schema"

/** A DATE column as the day it means: Prisma reads it as midnight UTC. */
export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10)
}

/** A day as a DATE column wants it. */
export function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** Days on which banks are closed: the weekend of the settings and the holiday table. */
export async function getBankCalendar(tx: Tx = db): Promise<BankCalendar> {
  return bankCalendar(tx, await getSettings(tx))
}

async function bankCalendar(tx: Tx, settings: Settings): Promise<BankCalendar> {
  const holidays = await tx.holiday.findMany({ select: { day: true }, take: 2_000 })
  return { weekend: settings["bank.weekend"], holidays: new Set(holidays.map((row) => dayOf(row.day))) }
}

/** The company's rounding of schedules, in minor units of the currency; 0 = off. */
export async function getDefaultStep(currency: Currency, tx: Tx = db): Promise<bigint> {
  return defaultStepOf(currency, await getSettings(tx))
}

function defaultStepOf(currency: Currency, settings: Settings): bigint {
  return currency === "UZS" ? BigInt(settings["schedule.stepUzs"]) : priceStep(currency)
}

/** Items of a schedule by the company's calendar and rounding. Refuses as `buildSchedule` does. */
export async function planSchedule(
  tx: Tx,
  price: bigint,
  currency: Currency,
  { startDate, ...schedule }: DatedScheduleInput,
): Promise<ScheduleItemPlan[]> {
  const settings = await getSettings(tx)
  const calendar = await bankCalendar(tx, settings)
  const defaultStep = defaultStepOf(currency, settings)
  return buildSchedule({ price, currency, startDate, schedule, calendar, defaultStep })
}

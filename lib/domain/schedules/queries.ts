import { db } from "@/lib/db/client"
import type { Tx } from "@/lib/db/transaction"
import type { BankCalendar, Day } from "../calendar"
import { type Currency, priceStep } from "../money"
import { getSettings } from "../settings/queries"
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
  const settings = await getSettings(tx)
  const holidays = await tx.holiday.findMany({ select: { day: true }, take: 2_000 })
  return { weekend: settings["bank.weekend"], holidays: new Set(holidays.map((row) => dayOf(row.day))) }
}

/** The company's rounding of schedules, in minor units of the currency; 0 = off. */
export async function getDefaultStep(currency: Currency, tx: Tx = db): Promise<bigint> {
  if (currency !== "UZS") return priceStep(currency)
  return BigInt((await getSettings(tx))["schedule.stepUzs"])
}

/** Items of a schedule by the company's calendar and rounding. Refuses as `buildSchedule` does. */
export async function planSchedule(
  tx: Tx,
  price: bigint,
  currency: Currency,
  { startDate, ...schedule }: DatedScheduleInput,
): Promise<ScheduleItemPlan[]> {
  const calendar = await getBankCalendar(tx)
  const defaultStep = await getDefaultStep(currency, tx)
  return buildSchedule({ price, currency, startDate, schedule, calendar, defaultStep })
}

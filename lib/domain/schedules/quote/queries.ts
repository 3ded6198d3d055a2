import { db } from "@/lib/db/client"
import { toMoney } from "../../money"
import { planSchedule } from "../queries"
import { summarizeSchedule } from "../rules"
import type { ScheduleQuoteDto, ScheduleQuoteInput } from "../schema"

/** The schedule that a price and terms would make, by the company's calendar and rounding. Refuses as `buildSchedule` does. */
export async function quoteSchedule({ price, currency, ...terms }: ScheduleQuoteInput): Promise<ScheduleQuoteDto> {
  const items = await planSchedule(db, BigInt(price), currency, terms)
  const { down, monthly } = summarizeSchedule(items)
  return {
    items: items.map((item) => ({ ...item, amount: toMoney(item.amount) })),
    down: toMoney(down),
    monthly: monthly === null ? null : toMoney(monthly),
  }
}

import { db } from "@/lib/db/client"
import type { Actor } from "../actor"
import { assertMay } from "../policy"
import { dateOf, dayOf } from "../schedules/queries"
import type { HolidayDto, ListHolidaysInput } from "./schema"

/** The days of a year on which banks are closed besides the weekend, in order. */
export async function listHolidays(actor: Actor, { year }: ListHolidaysInput): Promise<HolidayDto[]> {
  assertMay(actor, "setting.manage")
  const rows = await db.holiday.findMany({
    where: { day: { gte: dateOf(`${year}-01-01`), lte: dateOf(`${year}-12-31`) } },
    orderBy: { day: "asc" },
    take: 366,
  })
  return rows.map(({ day, name }) => ({ day: dayOf(day), name }))
}

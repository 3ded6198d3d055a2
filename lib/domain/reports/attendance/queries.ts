import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import { addDays, dayInZone, daysBetween, weekday } from "../../calendar"
import { assertMay } from "../../policy"
import { dateOf, dayOf } from "../../schedules/queries"
import { monthPeriod, type ReportPeriod } from "../period/queries"
import type { ReportMonthInput } from "../period/schema"
import { minutesOfStay } from "./rules"
import type { AttendanceReportDto } from "./schema"

const MOST_PEOPLE = 500
const MOST_STAYS = 50_000

type Person = AttendanceReportDto["people"][number]
type StayRow = {
  userId: string
  day: Date
  inAt: Date
  outAt: Date | null
  status: "present" | "late"
  forgotten: boolean
}

/**
 * Everybody's month, day by day. Who came is present or late by the day's first arrival; who did not is away as МОП has noted, else
 * absent on a working day that is over and not a listed holiday. Hours are of all stays; a forgotten check-out ends with the shift.
 */
export async function getAttendanceReport(
  actor: Actor,
  input: ReportMonthInput,
  now = new Date(),
): Promise<AttendanceReportDto> {
  assertMay(actor, "attendance.read")
  const period = await monthPeriod(input.month, now)
  const { from, to, hours } = period
  const between = { gte: dateOf(from), lte: dateOf(to) }
  const [users, stays, absences, holidays] = await Promise.all([
    db.user.findMany({
      where: { createdAt: { lt: period.end }, OR: [{ active: true }, { attendance: { some: { day: between } } }] },
      select: { id: true, name: true, role: true, createdAt: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: MOST_PEOPLE,
    }),
    db.attendance.findMany({
      where: { day: between },
      select: { userId: true, day: true, inAt: true, outAt: true, status: true, forgotten: true },
      orderBy: [{ inAt: "asc" }, { id: "asc" }],
      take: MOST_STAYS,
    }),
    db.absence.findMany({
      where: { day: between },
      select: { userId: true, day: true, kind: true },
      orderBy: [{ day: "asc" }, { userId: "asc" }],
      take: MOST_STAYS,
    }),
    db.holiday.findMany({ where: { day: between }, select: { day: true }, orderBy: { day: "asc" }, take: 31 }),
  ])
  const off = new Set(holidays.map((row) => dayOf(row.day)))
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index)).map((day) => ({
    day,
    working: hours.days.includes(weekday(day)) && !off.has(day),
  }))
  const today = dayInZone(now, hours.timeZone)
  const away = new Map(absences.map((row) => [`${row.userId} ${dayOf(row.day)}`, row.kind]))
  const here = new Map<string, StayRow[]>()
  for (const stay of stays) {
    const key = `${stay.userId} ${dayOf(stay.day)}`
    here.set(key, [...(here.get(key) ?? []), stay])
  }
  const people = users.map(({ createdAt, ...user }): Person => {
    const since = dayInZone(createdAt, hours.timeZone)
    const own = days.map(({ day, working }) => {
      const key = `${user.id} ${day}`
      const missing = working && day >= since && day < today ? ("absent" as const) : null
      return dayOfPerson(here.get(key) ?? [], away.get(key) ?? missing, period)
    })
    const forgotten = stays.filter((stay) => stay.userId === user.id && stay.forgotten).length
    return { ...user, days: own, totals: { ...totalsOf(own), forgotten } }
  })
  return { month: from.slice(0, 7), today, days, people }
}

function dayOfPerson(
  stays: StayRow[],
  away: "absent" | "leave" | "sick" | null,
  period: ReportPeriod,
): Person["days"][number] {
  const [first] = stays
  const always = { begin: new Date(0), end: new Date(8.64e15) } // a night's stay is whole on the day it began
  const minutes = stays.reduce((sum, stay) => sum + minutesOfStay(stay, always, period.now, period.hours), 0)
  return { status: first?.status ?? away, minutes, arrivedAt: first?.inAt.toISOString() ?? null }
}

function totalsOf(days: Person["days"]): Omit<Person["totals"], "forgotten"> {
  const count = (...statuses: Person["days"][number]["status"][]) =>
    days.filter((one) => statuses.includes(one.status)).length
  return {
    worked: count("present", "late"),
    late: count("late"),
    absent: count("absent"),
    leave: count("leave"),
    sick: count("sick"),
    minutes: days.reduce((sum, one) => sum + one.minutes, 0),
  }
}

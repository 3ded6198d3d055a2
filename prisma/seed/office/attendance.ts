import { checkIn, checkOut, closeForgottenCheckOuts, setAbsence } from "@/lib/domain/attendance/commands"
import { listOnShift } from "@/lib/domain/attendance/queries"
import { lastShiftEnd } from "@/lib/domain/attendance/rules"
import { addDays, type Day } from "@/lib/domain/calendar"
import { readNotifications } from "@/lib/domain/notifications/commands"
import type { Staff } from "../staff"
import { clock, dayOf, daysFrom, isOfficeDay, ZONE } from "../timeline"
import type { World } from "../world"

const MINUTE_MS = 60_000

/** Everybody's comings and goings, from the first day to today; today they are still here. */
export function keepAttendance(world: World, first: Day): void {
  const today = dayOf(world.now)
  const away = absences(today)
  for (const day of daysFrom(first, today)) {
    if (!isOfficeDay(day)) continue
    for (const [login, person] of Object.entries(world.staff) as [keyof Staff, Staff[keyof Staff]][]) {
      const absence = away.find((one) => one.login === login && one.days.includes(day))
      if (absence) {
        const { kind, note } = absence
        world.timeline.plan(clock(day, "09:20"), (at) =>
          setAbsence(world.staff.mop, { userId: person.id ?? "", day, kind, note }, at),
        )
      } else planDay(world, person, day, day === today)
    }
  }
}

function planDay({ now, random, timeline }: World, person: Staff[keyof Staff], day: Day, isToday: boolean): void {
  const late = random.chance(0.06)
  const arrival = clock(day, "08:42").getTime() + (late ? random.int(36, 75) : random.int(0, 28)) * MINUTE_MS
  const departure = clock(day, "18:02").getTime() + random.int(0, 70) * MINUTE_MS
  const forgets = random.chance(0.02)
  timeline.plan(new Date(arrival), async (at) => {
    await checkIn(person, undefined, at, random.chance(0.3) ? "telegram" : "web")
  })
  if (isToday) return
  timeline.plan(new Date(departure), async (at) => {
    if (forgets) return
    await checkOut(person, undefined, at)
    // Whoever goes home has seen what rang; the last days' evenings are enough to say so.
    if (day >= addDays(dayOf(now), -4)) await readNotifications(person, {}, at)
  })
  timeline.plan(clock(day, "20:01"), async (at) => {
    if (forgets) await closeForgottenCheckOuts(at)
  })
}

/** One was ill, one on leave, one away: not so long ago that the report of three months misses it. */
function absences(today: Day) {
  const back = (from: number, to: number): Day[] => daysFrom(addDays(today, -from), addDays(today, -to))
  return [
    { login: "sales2", kind: "leave", note: "Отпуск", days: back(52, 46) },
    { login: "mop", kind: "sick", note: "Больничный", days: back(24, 22) },
    { login: "sales", kind: "sick", note: "Больничный", days: back(71, 70) },
  ] as const
}

/** Both salespeople are at work at the demo's present, whatever the hour: an evening or a Sunday is an extra shift. */
export async function assureShift({ now, staff }: World): Promise<void> {
  const hours = { timeZone: ZONE, shiftEnd: "20:00" }
  const soon = new Date(Math.max(lastShiftEnd(now, hours).getTime(), now.getTime() - 40 * MINUTE_MS))
  await closeForgottenCheckOuts(now)
  const here = new Set((await listOnShift(now)).map((stay) => stay.userId))
  for (const person of [staff.sales, staff.sales2]) {
    if (person.id && !here.has(person.id)) await checkIn(person, undefined, soon)
  }
}

import { db } from "@/lib/db/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../actor"
import { personId } from "../actor"
import { dayInZone } from "../calendar"
import { assertMay } from "../policy"
import { getSettings } from "../settings/queries"
import type { Settings } from "../settings/schema"
import { lastShiftEnd, type ShiftHours } from "./rules"
import type { AttendanceDayDto, AttendanceDto, MyShiftDto } from "./schema"

export const STAY = {
  id: true,
  userId: true,
  day: true,
  inAt: true,
  outAt: true,
  status: true,
  forgotten: true,
  via: true,
  editedBy: { select: { name: true } },
} as const

type StayRow = Omit<AttendanceDto, "day" | "inAt" | "outAt" | "editedBy"> & {
  day: Date
  inAt: Date
  outAt: Date | null
  editedBy: { name: string } | null
}

export function toAttendanceDto(row: StayRow): AttendanceDto {
  return {
    ...row,
    day: row.day.toISOString().slice(0, 10),
    inAt: row.inAt.toISOString(),
    outAt: row.outAt?.toISOString() ?? null,
    editedBy: row.editedBy?.name ?? null,
  }
}

export function shiftHours(settings: Settings): ShiftHours {
  return {
    days: settings["work.days"],
    from: settings["work.from"],
    to: settings["work.to"],
    timeZone: settings["company.timeZone"],
    lateAfter: settings["work.lateAfter"],
    shiftEnd: settings["work.shiftEnd"],
  }
}

/** Who is at work at `now`, and since when. A check-out that somebody forgot ends with the shift, whatever a job has done. */
export async function listOnShift(now = new Date(), tx: Tx = db): Promise<{ userId: string; since: Date }[]> {
  const hours = shiftHours(await getSettings(tx))
  const rows = await tx.attendance.findMany({
    where: { outAt: null, inAt: { gte: lastShiftEnd(now, hours) }, user: { active: true } },
    select: { userId: true, inAt: true },
    take: 1_000,
  })
  return rows.map((row) => ({ userId: row.userId, since: row.inAt }))
}

export async function getMyShift(actor: Actor, now = new Date()): Promise<MyShiftDto> {
  assertMay(actor, "attendance.self")
  const userId = personId(actor)
  const hours = shiftHours(await getSettings())
  const row = userId
    ? await db.attendance.findFirst({
        where: { userId, outAt: null, inAt: { gte: lastShiftEnd(now, hours) } },
        select: { inAt: true },
      })
    : null
  return { onShift: row !== null, since: row?.inAt.toISOString() ?? null }
}

/** A day of all active employees (the day in the company's time zone, today unless told): stays, absences and what it counts as. */
export async function getAttendanceDay(
  actor: Actor,
  input: { day?: string | undefined },
  now = new Date(),
): Promise<AttendanceDayDto> {
  assertMay(actor, "attendance.read")
  const hours = shiftHours(await getSettings())
  const today = dayInZone(now, hours.timeZone)
  const day = input.day ?? today
  const on = new Date(`${day}T00:00:00Z`)
  const users = await db.user.findMany({
    where: { OR: [{ active: true }, { attendance: { some: { day: on } } }] },
    select: {
      id: true,
      name: true,
      role: true,
      attendance: { where: { day: on }, select: STAY, orderBy: { inAt: "asc" }, take: 20 },
      absences: { where: { day: on }, select: { kind: true, note: true }, take: 1 },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 500,
  })
  const shiftOver = lastShiftEnd(now, hours)
  return {
    day,
    items: users.map(({ attendance, absences, ...user }) => {
      const late = attendance[0]?.status === "late"
      const came = attendance.length > 0 ? (late ? "late" : "present") : null
      return {
        user,
        status: came ?? absences[0]?.kind ?? (day < today ? "absent" : null),
        onShift: attendance.some((stay) => !stay.outAt && stay.inAt >= shiftOver),
        note: absences[0]?.note ?? "",
        stays: attendance.map(toAttendanceDto),
      }
    }),
  }
}

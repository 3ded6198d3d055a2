import { addDays, dayInZone, zonedInstant } from "../../calendar"
import type { Table } from "../table/schema"
import { type CheckedSheetDto, SCHEDULES, type Schedule } from "./schema"

/** As the database keeps a schedule: cron of five fields in the company's time zone. */
export const CRON: Record<Schedule, string> = {
  hourly: "0 * * * *",
  sixHours: "0 */6 * * *",
  daily: "0 6 * * *",
}

const HOURS: Record<Schedule, readonly number[]> = {
  hourly: Array.from({ length: 24 }, (_, hour) => hour),
  sixHours: [0, 6, 12, 18],
  daily: [6],
}

/** A failing source is tried again after this long, however seldom it is read: a short trouble must not cost a day. */
const RETRY_MS = 55 * 60_000

export function scheduleOf(cron: string | null): Schedule {
  return SCHEDULES.find((schedule) => CRON[schedule] === cron) ?? "daily"
}

/** The last instant up to `now` at which a source of this schedule was to be read. */
export function lastSlot(schedule: Schedule, now: Date, timeZone: string): Date {
  const today = dayInZone(now, timeZone)
  const slots = [addDays(today, -1), today].flatMap((day) =>
    HOURS[schedule].map((hour) => zonedInstant(day, `${String(hour).padStart(2, "0")}:00`, timeZone)),
  )
  return slots.findLast((slot) => slot <= now) ?? new Date(0)
}

/** What decides when a source is read. */
export type Standing = {
  cron: string | null
  lastRunAt: Date | null
  lastError: string | null
  leaseUntil: Date | null
}

/** Whether the job is to read it: its time has come, it failed an hour ago, or whoever read it has died over it. */
export function isDue({ cron, lastRunAt, lastError, leaseUntil }: Standing, now: Date, timeZone: string): boolean {
  if (leaseUntil !== null) return leaseUntil <= now
  if (lastRunAt === null || lastRunAt < lastSlot(scheduleOf(cron), now, timeZone)) return true
  return lastError !== null && now.getTime() - lastRunAt.getTime() >= RETRY_MS
}

const SHOWN_COLUMNS = 12

/** What a sheet looks like to whoever connects it: its size and its first line of more than one word. */
export function headOfSheet({ sheet, rows }: Table): CheckedSheetDto["sheets"][number] {
  const words = (cells: readonly string[]) => cells.map((cell) => cell.trim()).filter((cell) => cell !== "")
  const head = rows.map(({ cells }) => words(cells)).find((cells) => cells.length > 1) ?? []
  return { name: sheet, rows: rows.length, columns: head.slice(0, SHOWN_COLUMNS) }
}

import { addDays, weekday } from "@/lib/domain/calendar"

/** Of how many days every backup is kept, and of how many weeks the last one. */
export type Retention = { days: number; weeks: number }

/**
 * Which backups stay, by their names (`2026-11-01T20-10-00-000Z`), oldest first. Only days and weeks that have one are counted: a
 * machine that stood still for a month loses none of its old ones. Weeks begin on Monday, in UTC as the names are.
 */
export function backupsToKeep(names: readonly string[], { days, weeks }: Retention): Set<string> {
  const newestFirst = names.toReversed()
  const lastDays = new Set([...new Set(newestFirst.map(dayOf))].slice(0, days))
  const lastOfWeek = new Map<string, string>()
  for (const name of newestFirst) if (!lastOfWeek.has(weekOf(name))) lastOfWeek.set(weekOf(name), name)
  return new Set([
    ...newestFirst.filter((name) => lastDays.has(dayOf(name))),
    ...[...lastOfWeek.values()].slice(0, weeks),
  ])
}

function dayOf(name: string): string {
  return name.slice(0, 10)
}

/** Its Monday. */
function weekOf(name: string): string {
  const day = dayOf(name)
  return addDays(day, 1 - weekday(day))
}

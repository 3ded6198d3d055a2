"use client"

import clsx from "clsx"
import { useLocale, useTranslations } from "next-intl"
import { type KeyboardEvent, useEffect, useRef } from "react"
import type { AgendaEntry } from "@/lib/domain/agenda/schema"
import type { Day } from "@/lib/domain/calendar"
import { formatDayLong, weekdayName } from "@/lib/i18n/format-time"
import { EntryLink } from "./entry-link"
import { dayByKey } from "./span"

/** More than that of a day is a number that opens it. */
const SHOWN = 3

type MonthProps = {
  weeks: readonly (readonly Day[])[]
  on: Day
  today: Day
  of: (day: Day) => readonly AgendaEntry[]
  /** Another day is looked at; its list stands below on a phone. */
  onMove: (day: Day) => void
  onOpen: (day: Day) => void
}

/** A month of weeks; arrows walk over its days, Enter opens one. On a phone a cell says how many. */
export function Month({ weeks, on, today, of, onMove, onOpen }: MonthProps) {
  const t = useTranslations("calendar")
  const locale = useLocale()
  const grid = useRef<HTMLTableElement>(null)
  const walking = useRef(false)

  // The day that an arrow led to may not have been in view before.
  useEffect(() => {
    if (!walking.current) return
    walking.current = false
    grid.current?.querySelector<HTMLElement>(`[data-day="${on}"]`)?.focus()
  }, [on])

  function walk(event: KeyboardEvent) {
    const next = dayByKey(event.key, on)
    if (!next || !(event.target instanceof HTMLElement) || !event.target.dataset.day) return
    event.preventDefault()
    walking.current = true
    onMove(next)
  }

  return (
    <table ref={grid} aria-label={t("month")} onKeyDown={walk} className="w-full table-fixed border-collapse">
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <th
              key={day}
              scope="col"
              abbr={weekdayName(day, locale, "long")}
              className="pb-1 text-left text-sm font-medium text-soft"
            >
              {weekdayName(day, locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const entries = of(day)
              const late = entries.some((entry) => entry.overdue)
              // What is still to do is not hidden behind what is done.
              const first = entries.toSorted((a, b) => Number(a.done) - Number(b.done)).slice(0, SHOWN)
              return (
                <td
                  key={day}
                  className={clsx("border border-line p-1 align-top md:h-28", day === today && "bg-accent-wash")}
                >
                  <button
                    type="button"
                    data-day={day}
                    tabIndex={day === on ? 0 : -1}
                    aria-pressed={day === on}
                    aria-current={day === today ? "date" : undefined}
                    aria-label={`${formatDayLong(`${day}T12:00:00Z`, locale)}, ${t("count", { count: entries.length })}`}
                    onClick={() => (day === on ? onOpen(day) : onMove(day))}
                    className={clsx(
                      "flex w-full items-baseline gap-1 rounded-mark px-1 text-sm tabular max-md:min-h-10 max-md:flex-col max-md:items-start",
                      day === on && "bg-ink/8 font-semibold",
                      day.slice(0, 7) === on.slice(0, 7) ? "text-ink" : "text-faint",
                    )}
                  >
                    {Number(day.slice(8))}
                    {entries.length > 0 ? (
                      <span
                        className={clsx(
                          "text-2xs font-semibold md:hidden",
                          day === on ? "text-ink" : late ? "text-late" : "text-accent",
                        )}
                      >
                        {late ? `${entries.length}!` : entries.length}
                      </span>
                    ) : null}
                  </button>
                  <ul className="mt-0.5 max-md:hidden">
                    {first.map((entry) => (
                      <li key={`${entry.kind}:${entry.id}`} className="min-w-0">
                        <EntryLink entry={entry} />
                      </li>
                    ))}
                  </ul>
                  {entries.length > SHOWN ? (
                    <button
                      type="button"
                      onClick={() => onOpen(day)}
                      className="rounded-mark px-1 text-sm font-medium text-soft hover:text-accent max-md:hidden"
                    >
                      {t("more", { count: String(entries.length - SHOWN) })}
                    </button>
                  ) : null}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

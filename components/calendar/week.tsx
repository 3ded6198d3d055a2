"use client"

import clsx from "clsx"
import { useLocale, useTranslations } from "next-intl"
import { useRowKeys } from "@/components/desk/use-row-keys"
import type { AgendaEntry } from "@/lib/domain/agenda/schema"
import { type Day, weekday } from "@/lib/domain/calendar"
import { formatDate, weekdayName } from "@/lib/i18n/format-time"
import { EntryLink } from "./entry-link"

type WeekProps = {
  days: readonly Day[]
  today: Day
  of: (day: Day) => readonly AgendaEntry[]
  onOpen: (day: Day) => void
}

/** Seven days: columns on a desk, one below the other on a phone. */
export function Week({ days, today, of, onOpen }: WeekProps) {
  const t = useTranslations("calendar")
  const locale = useLocale()
  const list = useRowKeys<HTMLDivElement>()
  return (
    <div ref={list} className="grid gap-y-5 lg:grid-cols-7 lg:divide-x lg:divide-line lg:border-y lg:border-line">
      {days.map((day) => {
        const entries = of(day)
        const name = `${weekdayName(weekday(day), locale)}, ${formatDate(day).slice(0, 5)}`
        return (
          <section
            key={day}
            aria-label={name}
            className={clsx("min-w-0 lg:min-h-80 lg:p-1.5", day === today && "lg:bg-accent-wash")}
          >
            <h2 className="border-b border-line pb-1 lg:border-0">
              <button
                type="button"
                aria-current={day === today ? "date" : undefined}
                onClick={() => onOpen(day)}
                className={clsx(
                  "rounded-mark px-1 font-semibold tabular hover:text-accent",
                  day === today && "text-accent",
                )}
              >
                {name}
              </button>
            </h2>
            {entries.length > 0 ? (
              <ul className="mt-1 flex flex-col gap-px">
                {entries.map((entry) => (
                  <li key={`${entry.kind}:${entry.id}`} className="min-w-0">
                    <EntryLink entry={entry} />
                  </li>
                ))}
              </ul>
            ) : (
              <p className="px-1 py-1 text-sm text-faint lg:sr-only">{t("nothing")}</p>
            )}
          </section>
        )
      })}
    </div>
  )
}

"use client"

import clsx from "clsx"
import { useLocale, useTranslations } from "next-intl"
import { SCROLLABLE } from "@/components/ui/scrollable"
import { weekday } from "@/lib/domain/calendar"
import type { AttendanceReportDto } from "@/lib/domain/reports/attendance/schema"
import { formatDecimal } from "@/lib/i18n/format"
import { formatDuration, formatTime, weekdayName } from "@/lib/i18n/format-time"
import { DayMark } from "./day-mark"

const MINUTE_MS = 60_000
const TOTALS = ["worked", "late", "absent"] as const

/** Persons down, days across, the totals before them; the names stay in view while the days scroll. */
export function AttendanceTable({ report }: { report: AttendanceReportDto }) {
  const t = useTranslations("rop.attendance")
  const locale = useLocale()
  const roles = useTranslations("roles")
  const cell = "h-12 border-b border-line text-center"
  const numeric = "border-b border-line px-1.5 text-right tabular"
  return (
    <div {...SCROLLABLE} className="relative -outline-offset-2 overflow-x-auto">
      <table aria-label={t("title")} className="w-full border-collapse text-left">
        <thead>
          <tr className="text-sm text-soft">
            <th scope="col" className="sticky left-0 z-10 border-b border-line bg-paper pr-3 text-left font-medium">
              {t("person")}
            </th>
            {TOTALS.map((total) => (
              <th key={total} scope="col" className="border-b border-line px-1.5 text-right font-medium">
                {t(`short.${total}`)}
              </th>
            ))}
            <th scope="col" className="border-b border-line pr-3 pl-1.5 text-right font-medium">
              {t("short.minutes")}
            </th>
            {report.days.map(({ day, working }) => (
              <th
                key={day}
                scope="col"
                className={clsx(
                  "min-w-7 border-b border-line py-1 text-center font-medium",
                  day === report.today && "bg-accent-wash text-ink",
                  !working && "text-faint",
                )}
              >
                <span className="block tabular">{Number(day.slice(8))}</span>
                <span className="block text-xs">{weekdayName(weekday(day), locale)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.people.map((person) => (
            <tr key={person.id}>
              <th
                scope="row"
                className="sticky left-0 z-10 max-w-36 border-b border-line bg-paper pr-3 font-medium sm:max-w-48"
              >
                <span className="block truncate">{person.name}</span>
                <span className="block text-sm font-normal text-soft">{roles(person.role)}</span>
              </th>
              {TOTALS.map((total) => (
                <td
                  key={total}
                  className={clsx(numeric, total === "absent" && person.totals.absent > 0 && "text-late")}
                >
                  {person.totals[total] || <span className="text-faint">–</span>}
                </td>
              ))}
              <td className={clsx(numeric, "pr-3!")}>{formatDecimal(person.totals.minutes / 60, 1, locale)}</td>
              {person.days.map(({ status, minutes, arrivedAt }, index) => {
                const { day = "", working } = report.days[index] ?? {}
                const came = arrivedAt
                  ? t("cameAt", { time: formatTime(arrivedAt), hours: formatDuration(minutes * MINUTE_MS, locale) })
                  : undefined
                return (
                  <td key={day} title={came} className={clsx(cell, !working && "bg-sunk")}>
                    {status ? <DayMark status={status} /> : null}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

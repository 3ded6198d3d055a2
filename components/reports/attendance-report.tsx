"use client"

import { useQuery } from "@tanstack/react-query"
import { useSearchParams } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { ExportMenu } from "@/components/desk/export-menu"
import { MonthStep } from "@/components/desk/month-step"
import { readMonth } from "@/components/desk/periods"
import { QueryState } from "@/components/desk/query-state"
import { PageHeader } from "@/components/ui/page-header"
import { client } from "@/lib/client/client"
import { DAY_STATUSES } from "@/lib/domain/attendance/schema"
import type { Day } from "@/lib/domain/calendar"
import { formatMonth } from "@/lib/i18n/format-time"
import { AttendanceTable } from "./attendance-table"
import { DayMark } from "./day-mark"
import { RopTabs } from "./rop-tabs"

const PATH = "/dashboard/rop/attendance"

/** A month of everybody's days at work and away. МОП corrects it, РОП reads. */
export function AttendanceReport({ today }: { today: Day }) {
  const t = useTranslations("rop.attendance")
  const locale = useLocale()
  const month = readMonth(new URLSearchParams(useSearchParams()), today)
  const query = useQuery(
    client.reports.attendance.queryOptions({ input: { month }, placeholderData: (previous) => previous }),
  )
  return (
    <>
      <PageHeader
        title={t("title")}
        note={formatMonth(month, locale)}
        actions={<ExportMenu path="/api/rop/attendance/export" search={`month=${month}`} />}
      />
      <RopTabs />
      <search className="mb-5 flex">
        <MonthStep
          month={month}
          today={today}
          onChange={(next) => window.history.replaceState(null, "", `${PATH}?month=${next}`)}
        />
      </search>
      {query.data ? (
        <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? "opacity-60" : ""}>
          <AttendanceTable report={query.data} />
          <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
            {DAY_STATUSES.map((status) => (
              <li key={status} className="flex items-center gap-1.5">
                <DayMark status={status} />
                <span aria-hidden="true">{t(`status.${status}`)}</span>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-sm text-soft">{t("formula")}</p>
        </div>
      ) : (
        <QueryState query={query} rows={8} />
      )}
    </>
  )
}

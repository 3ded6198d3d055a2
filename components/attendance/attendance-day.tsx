"use client"

import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { ChevronLeft, ChevronRight } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { useAddress } from "@/components/admin/use-address"
import { MopTabs } from "@/components/desk/mop-tabs"
import { readDay } from "@/components/desk/periods"
import { QueryState } from "@/components/desk/query-state"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { IconButton } from "@/components/ui/icon-button"
import { Input } from "@/components/ui/input"
import { PageHeader } from "@/components/ui/page-header"
import { Table, TableHead, Th } from "@/components/ui/table"
import { client } from "@/lib/client/client"
import { addDays, type Day } from "@/lib/domain/calendar"
import { formatDayLong } from "@/lib/i18n/format-time"
import { PersonDay } from "./person-day"

const REFRESH_MS = 60_000

/** A day of everybody who works here: who came when, who is away and why, and what is put right. */
export function AttendanceDay({ today }: { today: Day }) {
  const t = useTranslations()
  const locale = useLocale()
  const { params, change } = useAddress()
  const day = readDay(params, "day") ?? today
  const query = useQuery({
    ...client.attendance.day.queryOptions({ input: { day }, refetchInterval: REFRESH_MS }),
    placeholderData: keepPreviousData,
  })
  const move = (next: Day) => change({ day: next === today ? undefined : next }, { replace: true })
  return (
    <>
      <PageHeader
        title={formatDayLong(`${day}T12:00:00Z`, locale)}
        note={t("rop.attendance.title")}
        actions={
          <div className="flex items-center gap-1">
            <IconButton label={t("calendar.previous.day")} onClick={() => move(addDays(day, -1))}>
              <ChevronLeft aria-hidden="true" />
            </IconButton>
            <Field label={t("attendance.day.day")} labelHidden className="w-40">
              <Input
                type="date"
                max="2199-12-31"
                value={day}
                onChange={(event) => (event.target.value ? move(event.target.value) : undefined)}
              />
            </Field>
            <IconButton label={t("calendar.next.day")} onClick={() => move(addDays(day, 1))}>
              <ChevronRight aria-hidden="true" />
            </IconButton>
            <Button disabled={day === today} onClick={() => move(today)}>
              {t("calendar.today")}
            </Button>
          </div>
        }
      />
      <MopTabs />
      {query.data ? (
        <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? "opacity-60" : undefined}>
          <Table label={t("rop.attendance.title")}>
            <TableHead>
              <Th>{t("rop.attendance.person")}</Th>
              <Th>{t("attendance.day.status")}</Th>
              <Th>{t("attendance.day.stays")}</Th>
              <Th className="w-px">
                <span className="sr-only">{t("attendance.day.actions")}</span>
              </Th>
            </TableHead>
            <tbody>
              {query.data.items.map((row) => (
                <PersonDay key={row.user.id} row={row} day={day} today={today} />
              ))}
            </tbody>
          </Table>
        </div>
      ) : (
        <QueryState query={query} rows={6} />
      )}
    </>
  )
}

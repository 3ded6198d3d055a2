"use client"

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { ChevronLeft, ChevronRight, X } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { QueryState } from "@/components/desk/query-state"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { IconButton } from "@/components/ui/icon-button"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import { client } from "@/lib/client/client"
import { weekday } from "@/lib/domain/calendar"
import { formatDate, weekdayName } from "@/lib/i18n/format-time"
import { AddHoliday } from "./add-holiday"

/** The holiday table, a year at a time: due dates of schedules made from now on move past these days. */
export function Holidays({ thisYear }: { thisYear: number }) {
  const t = useTranslations("settingsPage.holidays")
  const locale = useLocale()
  const queryClient = useQueryClient()
  const onError = useRefusalToast()
  const [year, setYear] = useState(thisYear)
  const query = useQuery(client.holidays.list.queryOptions({ input: { year } }))
  const onSettled = () => queryClient.invalidateQueries({ queryKey: client.holidays.key() })
  const remove = useMutation(client.holidays.remove.mutationOptions({ onSettled, onError }))
  const items = query.data?.items
  return (
    <Section
      title={t("title")}
      note={items?.length || undefined}
      action={
        <span className="inline-flex items-center gap-1">
          <IconButton size="sm" label={t("previous")} onClick={() => setYear((shown) => shown - 1)}>
            <ChevronLeft aria-hidden="true" />
          </IconButton>
          <span aria-live="polite" className="min-w-12 text-center font-medium tabular">
            {year}
          </span>
          <IconButton size="sm" label={t("next")} onClick={() => setYear((shown) => shown + 1)}>
            <ChevronRight aria-hidden="true" />
          </IconButton>
        </span>
      }
    >
      <p className="py-3 text-sm text-soft">{t("text")}</p>
      {items ? null : <QueryState query={query} rows={6} />}
      {items?.length === 0 ? <p className="border-b border-line py-3">{t("empty", { year: String(year) })}</p> : null}
      <Rows>
        {items?.map(({ day, name }) => (
          <Row
            key={day}
            title={name}
            note={`${formatDate(day)}, ${weekdayName(weekday(day), locale, "long")}`}
            end={
              <IconButton
                size="sm"
                label={t("remove", { name, date: formatDate(day) })}
                disabled={remove.isPending}
                onClick={() => remove.mutate({ day })}
              >
                <X aria-hidden="true" />
              </IconButton>
            }
          />
        ))}
      </Rows>
      <AddHoliday key={year} year={year} onSettled={onSettled} />
    </Section>
  )
}

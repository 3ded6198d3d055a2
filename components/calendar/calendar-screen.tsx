"use client"

import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { ChevronLeft, ChevronRight } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { useAddress } from "@/components/admin/use-address"
import { QueryState } from "@/components/desk/query-state"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { IconButton } from "@/components/ui/icon-button"
import { NativeSelect } from "@/components/ui/native-select"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { Segmented } from "@/components/ui/segmented"
import type { AgendaEntry } from "@/lib/domain/agenda/schema"
import type { Day } from "@/lib/domain/calendar"
import { formatDate, formatDayLong, formatMonth } from "@/lib/i18n/format-time"
import { agendaOptions } from "./agenda-query"
import { DayList } from "./day-list"
import { Month } from "./month"
import { readShown, spanOf, stepped, VIEWS, type View, weeksOf } from "./span"
import { useCalendarKeys } from "./use-calendar-keys"
import { Week } from "./week"

type CalendarScreenProps = {
  /** The company's day. */
  today: Day
  /** Whose days may be looked at one by one; null where they are one's own, or nobody's list may be seen. */
  people: readonly { id: string; name: string }[] | null
  showOwner: boolean
  mayEdit: boolean
}

/** Calls that were promised and keys that are to be given, by day, week and month. */
export function CalendarScreen({ today, people, showOwner, mayEdit }: CalendarScreenProps) {
  const t = useTranslations("calendar")
  const locale = useLocale()
  const { params, change } = useAddress()
  const shown = readShown(params, today)
  const { view, on } = shown
  const span = spanOf(shown)
  const agenda = useQuery({ ...agendaOptions(shown), placeholderData: keepPreviousData })
  const of = (day: Day): readonly AgendaEntry[] => (agenda.data?.entries ?? []).filter((entry) => entry.day === day)
  const move = (day: Day) => change({ on: day }, { replace: true })
  const open = (day: Day) => change({ view: "day", on: day })
  useCalendarKeys({
    onStep: (by) => move(stepped(shown, by)),
    onToday: () => move(today),
    onView: (next) => change({ view: next }),
  })
  const title = {
    day: formatDayLong(`${on}T12:00:00Z`, locale),
    week: `${formatDate(span.from)} – ${formatDate(span.to)}`,
    month: formatMonth(on, locale),
  }[view]
  const list = <DayList entries={of(on)} showOwner={showOwner} mayEdit={mayEdit} />
  return (
    <>
      <PageHeader
        title={title}
        note={t("title")}
        actions={
          <>
            {people ? (
              <Field label={t("owner")} labelHidden className="w-full sm:w-52">
                <NativeSelect
                  placeholder={t("everybody")}
                  options={people.map(({ id, name }) => ({ value: id, label: name }))}
                  value={shown.ownerId ?? ""}
                  onChange={(event) => change({ owner: event.target.value })}
                />
              </Field>
            ) : null}
            <div className="flex items-center gap-1">
              <IconButton label={t(`previous.${view}`)} onClick={() => move(stepped(shown, -1))}>
                <ChevronLeft aria-hidden="true" />
              </IconButton>
              <Button disabled={on === today} onClick={() => move(today)}>
                {t("today")}
              </Button>
              <IconButton label={t(`next.${view}`)} onClick={() => move(stepped(shown, 1))}>
                <ChevronRight aria-hidden="true" />
              </IconButton>
            </div>
            <Segmented<View>
              label={t("view")}
              options={VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
              value={view}
              onValueChange={(next) => change({ view: next })}
            />
          </>
        }
      />
      {agenda.data ? null : <QueryState query={agenda} rows={7} />}
      {agenda.data?.cut ? <p className="mb-3 text-sm text-late">{t("cut")}</p> : null}
      {agenda.data ? (
        <div aria-busy={agenda.isPlaceholderData} className={agenda.isPlaceholderData ? "opacity-60" : undefined}>
          {view === "day" ? list : null}
          {view === "week" ? <Week days={weeksOf(span).flat()} today={today} of={of} onOpen={open} /> : null}
          {view === "month" ? (
            <>
              <Month weeks={weeksOf(span)} on={on} today={today} of={of} onMove={move} onOpen={open} />
              <div className="mt-5 md:hidden">
                <Section title={formatDayLong(`${on}T12:00:00Z`, locale)}>{list}</Section>
              </div>
            </>
          ) : null}
        </div>
      ) : null}
    </>
  )
}

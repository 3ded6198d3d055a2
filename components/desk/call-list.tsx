"use client"

import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { CallbackActions } from "@/components/callbacks/callback-actions"
import { EmptyState } from "@/components/ui/empty-state"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import type { DeskCallbackDto, SalesDayDto } from "@/lib/domain/desk/schema"
import { formatDate, formatDuration, formatRelative, formatTime } from "@/lib/i18n/format-time"

type CallListProps = { callbacks: SalesDayDto["callbacks"]; now: number }

/** Whom to call: what is late first, then today by the clock. */
export function CallList({ callbacks, now }: CallListProps) {
  const t = useTranslations("desk.call")
  const { items, today, overdue } = callbacks
  return (
    <Section title={t("title")} note={t("note", { today, overdue })}>
      {items.length > 0 ? (
        <Rows>
          {items.map((callback) => (
            <CallRow key={callback.id} callback={callback} now={now} />
          ))}
        </Rows>
      ) : (
        <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
      )}
    </Section>
  )
}

function CallRow({ callback, now }: { callback: DeskCallbackDto; now: number }) {
  const t = useTranslations()
  const locale = useLocale()
  const { lead } = callback
  const at = Date.parse(callback.at)
  const late = at < now
  const note = [callback.complex, callback.unit && t("leads.unit", { number: callback.unit }), callback.note]
  const old = formatDate(callback.at) !== formatDate(now)
  return (
    <Row
      late={late}
      lead={old ? formatDate(callback.at).slice(0, 5) : formatTime(callback.at)}
      title={lead.name || t("leads.nameless")}
      note={note.filter(Boolean).join(" · ")}
      href={`/dashboard/leads/${lead.id}` as Route}
      end={
        <div className="flex items-center gap-2">
          <span className="max-sm:sr-only">
            {late
              ? t("desk.call.late", { time: formatDuration(now - at, locale) })
              : formatRelative(callback.at, now, locale)}
          </span>
          <CallbackActions callback={callback} name={lead.name} phone={lead.phone} />
        </div>
      }
    />
  )
}

"use client"

import { KeyRound } from "lucide-react"
import { useTranslations } from "next-intl"
import { CallbackActions } from "@/components/callbacks/callback-actions"
import { useRowKeys } from "@/components/desk/use-row-keys"
import { EmptyState } from "@/components/ui/empty-state"
import { Row, Rows } from "@/components/ui/rows"
import type { AgendaEntry } from "@/lib/domain/agenda/schema"
import { formatTime } from "@/lib/i18n/format-time"
import { hrefOf } from "./entry-link"

type DayListProps = { entries: readonly AgendaEntry[]; showOwner: boolean; mayEdit: boolean }

/** Everything of one day, with what can be done about it. */
export function DayList({ entries, showOwner, mayEdit }: DayListProps) {
  const t = useTranslations()
  const list = useRowKeys<HTMLDivElement>()
  if (entries.length === 0) return <EmptyState title={t("calendar.nothing")} text={t("calendar.nothingText")} />
  return (
    <div ref={list}>
      <Rows>
        {entries.map((entry) => {
          const state = entry.overdue ? t("calendar.late") : entry.done ? t("calendar.done") : null
          const name = entry.name || t("leads.nameless")
          const callback = entry.kind === "callback" && !entry.done && entry.at ? { id: entry.id, at: entry.at } : null
          return (
            <Row
              key={`${entry.kind}:${entry.id}`}
              late={entry.overdue}
              lead={entry.at ? formatTime(entry.at) : <KeyRound aria-hidden="true" className="size-4" />}
              title={name}
              note={[
                t(`calendar.kind.${entry.kind}`),
                state,
                entry.contractId ? t("contracts.number", { number: entry.note }) : entry.note,
                showOwner ? entry.owner : null,
              ]
                .filter(Boolean)
                .join(" · ")}
              href={hrefOf(entry)}
              end={callback && mayEdit ? <CallbackActions callback={callback} name={name} /> : undefined}
            />
          )
        })}
      </Rows>
    </div>
  )
}

"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import clsx from "clsx"
import { useLocale, useTranslations } from "next-intl"
import { type DragEvent, useState } from "react"
import { MorePages } from "@/components/desk/more-pages"
import { QueryState } from "@/components/desk/query-state"
import { Badge } from "@/components/ui/badge"
import type { LeadBoardColumn } from "@/lib/domain/leads/board/schema"
import type { LeadFilters } from "@/lib/domain/leads/list/schema"
import type { LeadDto, LeadStatus } from "@/lib/domain/leads/schema"
import { formatMoneyShort, formatNumber } from "@/lib/i18n/format"
import { BoardCard } from "./board-card"
import { leadsInfinite } from "./lead-query"
import { STATUS_TONES } from "./words"

type BoardColumnProps = {
  column: LeadBoardColumn
  filters: LeadFilters
  now: number
  /** The lead that is on its way into «В работе». */
  moving: LeadDto | null
  onHold: ((lead: LeadDto) => void) | undefined
  onDrop: () => void
  onMove: ((lead: LeadDto, to: LeadStatus) => void) | undefined
}

/** One status: how many leads, what they are worth, and the cards, newest first. */
export function BoardColumn({ column, filters, now, moving, onHold, onDrop, onMove }: BoardColumnProps) {
  const t = useTranslations("leads")
  const locale = useLocale()
  const { status, count, sums } = column
  const query = useInfiniteQuery({ ...leadsInfinite({ ...filters, status }), placeholderData: (previous) => previous })
  const [over, setOver] = useState(false)
  const own = (query.data?.pages.flatMap((page) => page.items) ?? []).filter(({ id }) => id !== moving?.id)
  const leads = moving && status === "in_progress" ? [moving, ...own] : own
  const title = t(`status.${status}`)

  function onDragOver(event: DragEvent) {
    event.preventDefault() // a drop is allowed
    setOver(true)
  }

  return (
    <section
      aria-label={title}
      onDragOver={onHold ? onDragOver : undefined}
      onDragLeave={() => setOver(false)}
      onDrop={() => {
        setOver(false)
        onDrop()
      }}
      className={clsx(
        "flex w-68 shrink-0 snap-start flex-col rounded-panel bg-ink/4 p-2 xl:w-auto xl:min-w-0 xl:flex-1",
        over && "outline-2 outline-accent",
      )}
    >
      <header className="px-1.5 pt-1 pb-2">
        <h2 className="flex items-center justify-between gap-2 font-semibold">
          <Badge tone={STATUS_TONES[status]}>{title}</Badge>
          <span className="font-normal text-soft tabular">{formatNumber(count)}</span>
        </h2>
        <p className="mt-1 min-h-5 truncate text-sm text-soft tabular" title={t("board.sumNote")}>
          {sums.map(({ amount, currency }) => formatMoneyShort(amount, currency, locale)).join(" · ")}
        </p>
      </header>
      {query.data ? null : <QueryState query={query} rows={4} />}
      <ul className="flex flex-col gap-2">
        {leads.map((lead) => (
          <BoardCard
            key={lead.id}
            lead={lead}
            now={now}
            busy={lead.id === moving?.id}
            onHold={onHold}
            onMove={onMove}
          />
        ))}
      </ul>
      {query.data && leads.length === 0 ? <p className="px-1.5 py-3 text-soft">{t("board.empty")}</p> : null}
      {query.hasNextPage ? <MorePages query={query} shown={leads.length} /> : null}
    </section>
  )
}

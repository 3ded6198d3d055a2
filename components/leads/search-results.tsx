"use client"

import clsx from "clsx"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { useRefusal } from "@/components/desk/use-refusal"
import { Badge } from "@/components/ui/badge"
import { itemClass } from "@/components/ui/floating-class"
import type { LeadDto } from "@/lib/domain/leads/schema"
import { formatPhone } from "@/lib/domain/phone"
import { STATUS_TONES } from "./words"

type SearchResultsProps = {
  listId: string
  leads: readonly LeadDto[]
  active: number
  /** Too little is typed to search for. */
  short: boolean
  query: { error: unknown; isFetching: boolean; data: unknown }
  onActive: (index: number) => void
  onChoose: (index: number) => void
}

export function SearchResults({ listId, leads, active, short, query, onActive, onChoose }: SearchResultsProps) {
  const t = useTranslations("leads")
  const common = useTranslations("common")
  const sentence = useRefusal()
  if (short) return <Line>{t("search.type")}</Line>
  if (query.error) return <Line>{sentence(query.error)}</Line>
  if (query.data === undefined) return <Line>{common("loading")}</Line>
  const option = (index: number, children: ReactNode) => (
    <div
      key={leads[index]?.id ?? "all"}
      id={`${listId}-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={index === active}
      // On press, not on click: the press must not blur the input, or the list would close first.
      onMouseDown={(event) => {
        event.preventDefault()
        onChoose(index)
      }}
      onMouseMove={() => onActive(index)}
      className={clsx(itemClass(), index === active && "bg-accent-wash")}
    >
      {children}
    </div>
  )
  return (
    <>
      {leads.length === 0 ? <Line>{t("search.empty")}</Line> : null}
      {leads.map((lead, index) =>
        option(
          index,
          <>
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{lead.name || t("nameless")}</span>
              <span className="block truncate text-sm text-soft tabular">
                {[lead.phone && formatPhone(lead.phone), lead.assignee?.name].filter(Boolean).join(" · ")}
              </span>
            </span>
            <Badge tone={STATUS_TONES[lead.status]}>{t(`status.${lead.status}`)}</Badge>
          </>,
        ),
      )}
      {option(leads.length, <span className="text-accent">{t("search.all")}</span>)}
    </>
  )
}

function Line({ children }: { children: ReactNode }) {
  return <p className="px-2.5 py-2 text-soft">{children}</p>
}

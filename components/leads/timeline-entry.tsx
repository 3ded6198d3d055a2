"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { TimelineItem } from "@/lib/domain/leads/card/schema"
import { useTimelineWords } from "./timeline-words"

/** One thing that happened: what people said stands out, what the system noted stays quiet. */
export function TimelineEntry({ item }: { item: TimelineItem }) {
  const t = useTranslations("leads.card.timeline")
  const words = useTimelineWords()
  const by = item.by?.name ?? (item.kind === "touch" || item.kind === "message" ? null : t("system"))
  if (item.kind === "comment") {
    return (
      <Entry by={by}>
        <p className="whitespace-pre-line break-words">{item.text}</p>
      </Entry>
    )
  }
  const { title, note } = words(item)
  const said = saidIn(item)
  return (
    <Entry by={by}>
      <p>
        <span className={item.kind === "touch" ? "font-medium" : undefined}>{title}</span>
        {note ? <span className="text-soft"> · {note}</span> : null}
      </p>
      {said ? <p className="whitespace-pre-line break-words text-soft">{said}</p> : null}
    </Entry>
  )
}

/** A person's own words. */
function saidIn(item: Exclude<TimelineItem, { kind: "comment" }>): string {
  if (item.kind === "touch") return item.message
  if (item.kind === "message") return item.text
  return item.kind === "callback" ? item.note : ""
}

function Entry({ by, children }: { by: string | null; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-4">
      <div className="min-w-0 flex-[1_1_16rem]">{children}</div>
      {by ? <p className="max-w-48 truncate text-sm/5 text-soft">{by}</p> : null}
    </div>
  )
}

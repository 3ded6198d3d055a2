"use client"

import { useTranslations } from "next-intl"
import { Section } from "@/components/ui/section"
import type { TimelineItem } from "@/lib/domain/leads/card/schema"
import { formatDate, formatTime } from "@/lib/i18n/format-time"
import { TimelineEntry } from "./timeline-entry"

const DAY_MS = 86_400_000

/** Everything that happened, newest first, by day. */
export function Timeline({ items, now }: { items: readonly TimelineItem[]; now: number }) {
  const t = useTranslations()
  const today = formatDate(now)
  const yesterday = formatDate(now - DAY_MS)
  const days = byDay(items)
  const nameOf = (day: string) => (day === today ? t("common.today") : day === yesterday ? t("common.yesterday") : day)
  return (
    <Section title={t("leads.card.timeline.title")}>
      {items.length === 0 ? <p className="py-4 text-soft">{t("leads.card.timeline.empty")}</p> : null}
      {[...days].map(([day, entries]) => (
        <div key={day} className="border-b border-line py-2 last:border-0">
          <h3 className="py-1 text-sm text-soft tabular">{nameOf(day)}</h3>
          <ol>
            {entries.map((item) => (
              <li key={`${item.kind}${item.id}`} className="flex gap-3 py-1.5">
                <time dateTime={item.at} className="w-12 shrink-0 text-soft tabular">
                  {formatTime(item.at)}
                </time>
                <TimelineEntry item={item} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </Section>
  )
}

/** The items are in order, so each day is one run of them. */
function byDay(items: readonly TimelineItem[]): Map<string, TimelineItem[]> {
  const days = new Map<string, TimelineItem[]>()
  for (const item of items) {
    const day = formatDate(item.at)
    days.set(day, [...(days.get(day) ?? []), item])
  }
  return days
}

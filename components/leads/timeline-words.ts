"use client"

import { useLocale, useTranslations } from "next-intl"
import type { TimelineItem } from "@/lib/domain/leads/card/schema"
import { LOST_REASONS } from "@/lib/domain/leads/schema"
import { formatMoney } from "@/lib/i18n/format"
import { formatDateTime } from "@/lib/i18n/format-time"

type Words = { title: string; note: string }

/** What an event says in the reader's language: a title, and what is quieter after it. */
export function useTimelineWords(): (item: Exclude<TimelineItem, { kind: "comment" }>) => Words {
  const t = useTranslations("leads")
  const line = useTranslations("leads.card.timeline")
  const locale = useLocale()
  const join = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(" · ")

  /** The history keeps a word of ours or a person's sentence. */
  function reason(text: string | null): string | null {
    if (!text) return null
    const lost = LOST_REASONS.find((word) => word === text)
    if (lost) return t(`lost.${lost}`)
    const key = `reasons.${text}` as "reasons.claim"
    return /^[a-z_]+$/u.test(text) && line.has(key) ? line(key) : /^[a-z_]+$/u.test(text) ? null : text
  }

  return (item) => {
    switch (item.kind) {
      case "touch":
        return {
          title: line("touch", { source: t(`source.${item.source}`) }),
          note: join(
            item.unitNumber && t("unit", { number: item.unitNumber }),
            item.campaign && line("campaign", { name: item.campaign }),
            item.page && line("page", { page: item.page }),
          ),
        }
      case "callback": {
        const when = formatDateTime(item.callAt)
        return { title: line(item.doneAt ? "callbackDone" : "callback", { when }), note: "" }
      }
      case "status": {
        const moved = item.fromStatus !== item.toStatus
        const from = moved ? t(`status.${item.fromStatus}`) : t(`state.${item.fromState}`)
        const to = moved ? t(`status.${item.toStatus}`) : t(`state.${item.toState}`)
        return { title: line("status", { from, to }), note: join(reason(item.reason)) }
      }
      case "assigned":
        return { title: item.to ? line("assigned", { name: item.to.name }) : line("unassigned"), note: "" }
      case "claim": {
        const { claim } = item
        const unit = t("unit", { number: claim.unit.number })
        const when = claim.until ? formatDateTime(claim.until) : ""
        const standing = claim.status === "active" && !claim.until ? "" : line(`claim.${claim.status}`, { when })
        return {
          title: line(claim.kind, { unit }),
          note: join(standing, formatMoney(claim.price, claim.currency, locale)),
        }
      }
      case "transfer":
        return { title: line(`transfer.${item.direction}`, { number: item.unitNumber }), note: item.reason }
      case "message": {
        const who = item.handle ? `@${item.handle}` : ""
        const title = item.outgoing
          ? line("reply")
          : line(item.comment ? "instagramComment" : "instagramMessage", { who })
        return { title: title.trim(), note: item.status ? line(`replyStatus.${item.status}`) : "" }
      }
      case "notice":
        return {
          title: line(`notice.${item.about}`),
          note: join(line(`noticeChannel.${item.channel}`), item.status && line(`replyStatus.${item.status}`)),
        }
      case "file":
        return { title: line(item.hidden ? "fileHidden" : "file", { name: item.name }), note: "" }
      case "contract": {
        const { contract } = item
        return {
          title: line("contract", { number: contract.number }),
          note: join(line(`contractStatus.${contract.status}`), formatMoney(contract.price, contract.currency, locale)),
        }
      }
      case "payment":
        return {
          title: line("payment", { amount: formatMoney(item.amount, item.currency, locale) }),
          note: line(`paymentStatus.${item.status}`),
        }
    }
  }
}

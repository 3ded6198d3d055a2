"use client"

import { useLocale, useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import type { ArrearsRowDto } from "@/lib/domain/arrears/schema"
import { formatMoneyShort } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"

const TONES = { open: "accent", kept: "free", broken: "sold" } as const

/** The last promise, and whether the money came. */
export function PromiseBadge({ row }: { row: Pick<ArrearsRowDto, "promise" | "currency"> }) {
  const t = useTranslations("finance.arrears")
  const locale = useLocale()
  const { promise, currency } = row
  if (!promise) return <span className="text-faint">–</span>
  return (
    <>
      <Badge tone={TONES[promise.state]}>{t(`promiseState.${promise.state}`)}</Badge>
      <span className="block text-sm text-soft tabular">
        {t("promise", { date: formatDate(promise.on) })} · {formatMoneyShort(promise.amount, currency, locale)}
      </span>
    </>
  )
}

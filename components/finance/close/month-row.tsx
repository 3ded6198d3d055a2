"use client"

import { LockKeyhole } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { Row } from "@/components/ui/rows"
import { addDays, addMonths } from "@/lib/domain/calendar"
import type { MonthDto } from "@/lib/domain/month-close/schema"
import { formatMoneyShort } from "@/lib/i18n/format"
import { formatDate, formatMonth } from "@/lib/i18n/format-time"
import { CloseMonth } from "./close-month"
import { ReopenMonth } from "./reopen-month"

type MonthRowProps = { month: MonthDto; mayReopen: boolean }

/** One month; it opens the money report of its days. */
export function MonthRow({ month, mayReopen }: MonthRowProps) {
  const t = useTranslations("finance.close")
  const locale = useLocale()
  const first = `${month.month}-01`
  const said = (kind: "fact" | "penalty" | "refunds" | "expenses") => {
    const sums = month.sums.filter((sum) => sum[kind] > 0)
    if (sums.length === 0) return null
    return t(kind, { sums: sums.map((sum) => formatMoneyShort(sum[kind], sum.currency, locale)).join(", ") })
  }
  const notes = [
    said("fact"),
    said("penalty"),
    said("refunds"),
    said("expenses"),
    month.state === "open" && month.withoutReceipt > 0 ? t("bare", { count: month.withoutReceipt }) : null,
  ].filter(Boolean)
  return (
    <Row
      lead={month.state === "closed" ? <LockKeyhole aria-hidden="true" className="size-4" /> : ""}
      leadWidth="narrow"
      title={formatMonth(month.month, locale)}
      note={<span className="inline-block first-letter:uppercase">{notes.join(" · ") || t("noMoney")}</span>}
      href={`/dashboard/finance/report?from=${first}&to=${addDays(addMonths(first, 1), -1)}` as Route}
      end={
        <span className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
          <Standing month={month} />
          {month.state === "open" ? <CloseMonth month={month.month} /> : null}
          {month.state === "closed" && mayReopen ? <ReopenMonth month={month.month} /> : null}
        </span>
      }
    />
  )
}

function Standing({ month: { state, pending, closedBy, closedAt } }: { month: MonthDto }) {
  const t = useTranslations("finance.close")
  if (state === "closed") {
    const by = closedBy && closedAt ? t("by", { name: closedBy, date: formatDate(closedAt) }) : null
    return <span>{[t("state.closed"), by].filter(Boolean).join(" · ")}</span>
  }
  if (state !== "pending") return <span>{t(`state.${state}`)}</span>
  return (
    <Link
      href={"/dashboard/finance/payments?status=pending" as Route}
      className="font-medium text-late hover:underline"
    >
      {pending > 0 ? t("state.pending", { count: pending }) : t("earlier")}
    </Link>
  )
}

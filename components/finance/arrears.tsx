"use client"

import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { Chip } from "@/components/ui/chip"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import type { ArrearsBucket } from "@/lib/domain/arrears/rules"
import type { ArrearsDto } from "@/lib/domain/arrears/schema"
import { formatPhone } from "@/lib/domain/phone"
import { formatMoney, formatMoneyShort } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"

/** Who is late, the longest first; the ages are a condition. */
export function Arrears({ arrears }: { arrears: ArrearsDto }) {
  const t = useTranslations("finance.arrears")
  const locale = useLocale()
  const [bucket, setBucket] = useState<ArrearsBucket | null>(null)
  const shown = arrears.items.filter((row) => bucket === null || row.bucket === bucket)
  return (
    <Section title={t("title")} note={arrears.items.length || undefined}>
      {arrears.items.length === 0 ? <p className="py-3 text-soft">{t("empty")}</p> : null}
      <div className="flex flex-wrap gap-2 pt-3 pb-1 empty:hidden">
        {arrears.buckets.map(({ bucket: age, currency, amount }) => (
          <Chip key={age + currency} pressed={bucket === age} onClick={() => setBucket(bucket === age ? null : age)}>
            {t("days", { range: age })}
            <span className="tabular opacity-75">{formatMoneyShort(amount, currency, locale)}</span>
          </Chip>
        ))}
      </div>
      <Rows>
        {shown.map((row) => (
          <Row
            key={row.contractId}
            late
            title={row.buyerName}
            note={[
              row.number,
              formatPhone(row.phone),
              row.promise && t("promise", { date: formatDate(row.promise.on) }),
            ]
              .filter(Boolean)
              .join(" · ")}
            href={`/dashboard/contracts/${row.contractId}` as Route}
            end={
              <>
                <span className="block">{formatMoney(row.overdue, row.currency, locale)}</span>
                <span className="font-normal text-soft">
                  {t("late", { count: row.days })}
                  {row.penalty > 0
                    ? ` · ${t("penalty", { amount: formatMoneyShort(row.penalty, row.currency, locale) })}`
                    : null}
                </span>
              </>
            }
          />
        ))}
      </Rows>
    </Section>
  )
}

"use client"

import type { Route } from "next"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { chipClass } from "@/components/ui/chip"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import type { ArrearsDto } from "@/lib/domain/arrears/schema"
import { formatPhone } from "@/lib/domain/phone"
import { formatMoney, formatMoneyShort } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"

/** Who is late, the longest first; an age opens its rows on the arrears desk. */
export function Arrears({ arrears }: { arrears: ArrearsDto }) {
  const t = useTranslations("finance.arrears")
  const locale = useLocale()
  return (
    <Section
      title={t("title")}
      note={arrears.groups.reduce((count, group) => count + group.contracts, 0) || undefined}
      action={
        <Link href={"/dashboard/finance/arrears" as Route} className="text-sm text-accent-strong hover:underline">
          {t("all")}
        </Link>
      }
    >
      {arrears.items.length === 0 ? <p className="py-3 text-soft">{t("empty")}</p> : null}
      <div className="flex flex-wrap gap-2 pt-3 pb-1 empty:hidden">
        {arrears.groups.map(({ bucket, currency, amount }) => (
          <Link
            key={bucket + currency}
            href={`/dashboard/finance/arrears?bucket=${encodeURIComponent(bucket)}` as Route}
            className={chipClass}
          >
            {t("days", { range: bucket })}
            <span className="tabular opacity-75">{formatMoneyShort(amount, currency, locale)}</span>
          </Link>
        ))}
      </div>
      <Rows>
        {arrears.items.map((row) => (
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

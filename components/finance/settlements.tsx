"use client"

import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import type { FinanceDeskDto } from "@/lib/domain/finance/desk/schema"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"

/** Cancelled contracts whose units stay blocked until somebody approves what goes back; approved on the contract itself. */
export function Settlements({ settlements }: { settlements: FinanceDeskDto["settlements"] }) {
  const t = useTranslations("finance.settlements")
  const locale = useLocale()
  return (
    <Section title={t("title")} note={settlements.length}>
      <Rows>
        {settlements.map(({ contractId, number, buyerName, refundPlan, currency, createdAt }) => (
          <Row
            key={contractId}
            title={buyerName}
            note={`${number} · ${t("since", { date: formatDate(createdAt) })}`}
            href={`/dashboard/contracts/${contractId}` as Route}
            end={t("refund", { amount: formatMoney(refundPlan, currency, locale) })}
          />
        ))}
      </Rows>
    </Section>
  )
}

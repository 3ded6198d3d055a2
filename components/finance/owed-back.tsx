"use client"

import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import type { FinanceDeskDto } from "@/lib/domain/finance/desk/schema"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"

/** What has still to go back to buyers; paid out on the contract or the lead itself. */
export function OwedBack({ refunds }: { refunds: FinanceDeskDto["refunds"] }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <Section title={t("finance.owedBack.title")} note={refunds.length || undefined}>
      {refunds.length === 0 ? <p className="py-3 text-soft">{t("finance.owedBack.empty")}</p> : null}
      <Rows>
        {refunds.map(({ contractId, number, leadId, name, currency, amount, since }) => (
          <Row
            key={contractId ?? leadId + currency}
            title={name || t("leads.nameless")}
            note={`${number ?? t("finance.owedBack.booking")} · ${t("finance.owedBack.since", { date: formatDate(since) })}`}
            href={(contractId ? `/dashboard/contracts/${contractId}` : `/dashboard/leads/${leadId}`) as Route}
            end={<span className="text-ink">{formatMoney(amount, currency, locale)}</span>}
          />
        ))}
      </Rows>
    </Section>
  )
}

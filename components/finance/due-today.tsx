"use client"

import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import type { FinanceDeskDto } from "@/lib/domain/finance/desk/schema"
import { formatMoney } from "@/lib/i18n/format"

/** What should come today. */
export function DueToday({ due }: { due: FinanceDeskDto["due"] }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <Section title={t("finance.due.title")} note={due.length || undefined}>
      {due.length === 0 ? <p className="py-3 text-soft">{t("finance.due.empty")}</p> : null}
      <Rows>
        {due.map(({ itemId, contractId, number, buyerName, type, amount, currency }) => (
          <Row
            key={itemId}
            title={buyerName}
            note={`${number} · ${t(`payments.type.${type}`)}`}
            href={`/dashboard/contracts/${contractId}` as Route}
            end={<span className="text-ink">{formatMoney(amount, currency, locale)}</span>}
          />
        ))}
      </Rows>
    </Section>
  )
}

"use client"

import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import type { FinanceDeskDto } from "@/lib/domain/finance/desk/schema"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"

/** Penalty that was forgiven within a month: how much, why and by whom. */
export function Waivers({ waivers }: { waivers: FinanceDeskDto["waivers"] }) {
  const t = useTranslations("finance.waivers")
  const locale = useLocale()
  return (
    <Section title={t("title")} note={waivers.length || undefined}>
      {waivers.length === 0 ? <p className="py-3 text-soft">{t("empty")}</p> : null}
      <Rows>
        {waivers.map(({ id, contractId, number, buyerName, amount, currency, reason, by, at }) => (
          <Row
            key={id}
            title={buyerName}
            note={[number, reason].join(" · ")}
            href={`/dashboard/contracts/${contractId}` as Route}
            end={
              <>
                <span className="block text-ink">{formatMoney(amount, currency, locale)}</span>
                <span className="font-normal text-soft">{[formatDate(at), by].filter(Boolean).join(" · ")}</span>
              </>
            }
          />
        ))}
      </Rows>
    </Section>
  )
}

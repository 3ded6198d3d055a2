"use client"

import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { PaymentActions } from "@/components/payments/payment-actions"
import { ReceiptLink } from "@/components/payments/receipt-link"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import type { PaymentDto } from "@/lib/domain/payments/schema"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"

/** Money that was entered and is not yet seen on the account. */
export function PendingPayments({ payments }: { payments: readonly PaymentDto[] }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <Section title={t("finance.pending.title")} note={payments.length || undefined}>
      {payments.length === 0 ? <p className="py-3 text-soft">{t("finance.pending.empty")}</p> : null}
      <Rows>
        {payments.map((payment) => {
          const words = [
            payment.contractNumber ?? t("finance.pending.booking"),
            payment.leadName,
            t(`payments.method.${payment.method}`),
            formatDate(payment.paidAt),
          ]
          const href = payment.contractId
            ? `/dashboard/contracts/${payment.contractId}`
            : `/dashboard/leads/${payment.leadId}`
          return (
            <Row
              key={payment.id}
              title={<span className="tabular">{formatMoney(payment.amount, payment.currency, locale)}</span>}
              note={words.join(" · ")}
              href={href as Route}
              end={
                <span className="inline-flex items-center">
                  <ReceiptLink payment={payment} mayAttach />
                  <PaymentActions payment={payment} />
                </span>
              }
            />
          )
        })}
      </Rows>
    </Section>
  )
}

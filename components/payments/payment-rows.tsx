"use client"

import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { PaymentPaper } from "@/components/documents/payment-paper"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import type { PaymentDto } from "@/lib/domain/payments/schema"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import { PaymentActions } from "./payment-actions"
import { ReceiptLink } from "./receipt-link"

type PaymentRowsProps = { payments: readonly PaymentDto[]; mayDecide: boolean; action?: ReactNode }

/** Money that came for one contract, the latest first; cancelled payments stay, struck through. */
export function PaymentRows({ payments, mayDecide, action }: PaymentRowsProps) {
  const t = useTranslations("payments")
  return (
    <Section title={t("title")} note={payments.length || undefined} action={action}>
      {payments.length === 0 ? <p className="py-3 text-soft">{t("empty")}</p> : null}
      <PaymentList payments={payments} mayDecide={mayDecide} />
    </Section>
  )
}

/** The rows alone, under a heading of their own. */
export function PaymentList({ payments, mayDecide }: Omit<PaymentRowsProps, "action">) {
  const t = useTranslations("payments")
  const locale = useLocale()
  return (
    <Rows>
      {payments.map((payment) => {
        const words = [
          t(`type.${payment.type}`),
          payment.target === "penalty" ? t("target.penalty") : null,
          t(`method.${payment.method}`),
          payment.status === "cancelled" ? payment.cancelReason : null,
        ]
        const gone = payment.status === "cancelled"
        return (
          <Row
            key={payment.id}
            title={
              <span className={gone ? "font-normal text-soft line-through" : "tabular"}>
                {formatMoney(payment.amount, payment.currency, locale)}
              </span>
            }
            note={words.filter(Boolean).join(" · ")}
            end={
              <span className="inline-flex items-center gap-2 max-sm:flex-col max-sm:items-end max-sm:gap-1">
                <span>
                  <span className="block text-ink">{formatDate(payment.paidAt)}</span>
                  {payment.status === "completed" ? null : t(`status.${payment.status}`)}
                </span>
                <span className="inline-flex items-center">
                  {payment.status === "completed" ? <PaymentPaper id={payment.id} /> : null}
                  <ReceiptLink payment={payment} mayAttach={mayDecide} />
                  {mayDecide ? <PaymentActions payment={payment} /> : null}
                </span>
              </span>
            }
          />
        )
      })}
    </Rows>
  )
}

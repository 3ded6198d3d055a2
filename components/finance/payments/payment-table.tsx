"use client"

import { useLocale, useTranslations } from "next-intl"
import { PaymentActions } from "@/components/payments/payment-actions"
import { ReceiptLink } from "@/components/payments/receipt-link"
import { Badge } from "@/components/ui/badge"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { PaymentDto } from "@/lib/domain/payments/schema"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import { PayeeCell } from "./payee-cell"

const TONES = { pending: "held", completed: "free", cancelled: "neutral" } as const

/** Money that came, the last entered first; what is done with it stands at the end of its row. */
export function PaymentTable({ payments }: { payments: readonly PaymentDto[] }) {
  const t = useTranslations("payments")
  const locale = useLocale()
  return (
    <Table label={t("title")} className="max-sm:table-fixed">
      <TableHead>
        <Th className="w-px max-sm:hidden">{t("paidAt")}</Th>
        <Th className="max-sm:pl-0">{t("list.client")}</Th>
        <Th className="max-lg:hidden">{t("list.what")}</Th>
        <Th className="max-md:hidden">{t("list.status")}</Th>
        <Th numeric className="max-sm:w-44">
          {t("amount")}
        </Th>
        <Th className="w-px max-sm:hidden">
          <span className="sr-only">{t("list.actions")}</span>
        </Th>
      </TableHead>
      <tbody>
        {payments.map((payment) => {
          const { id, status, amount, currency, paidAt, cancelReason } = payment
          const gone = status === "cancelled"
          const actions = (
            <>
              <ReceiptLink payment={payment} mayAttach />
              <PaymentActions payment={payment} />
            </>
          )
          const what = t(payment.target === "penalty" ? "target.penalty" : `type.${payment.type}`)
          return (
            <TableRow key={id}>
              <Td className="whitespace-nowrap text-soft tabular max-sm:hidden">{formatDate(paidAt)}</Td>
              <PayeeCell row={payment} note={`${formatDate(paidAt)} · ${what}`} />
              <Td className="py-1! whitespace-nowrap max-lg:hidden">
                {what}
                <span className="block text-sm text-soft">{t(`method.${payment.method}`)}</span>
              </Td>
              <Td className="max-w-56 py-1! max-md:hidden">
                <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>
                {cancelReason ? <span className="block truncate text-sm text-soft">{cancelReason}</span> : null}
              </Td>
              <Td numeric className="py-1!">
                <span className={gone ? "text-soft line-through" : "font-medium"}>
                  {formatMoney(amount, currency, locale)}
                </span>
                {/* A phone has no room for a column of them. */}
                <span className="flex items-center justify-end sm:hidden">{actions}</span>
              </Td>
              <Td className="py-1! max-sm:hidden">
                <span className="flex items-center justify-end">{actions}</span>
              </Td>
            </TableRow>
          )
        })}
      </tbody>
    </Table>
  )
}

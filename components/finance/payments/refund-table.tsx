"use client"

import { useLocale, useTranslations } from "next-intl"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { RefundLineDto } from "@/lib/domain/refunds/schema"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import { PayeeCell } from "./payee-cell"

/** Money that went back, the last entered first. */
export function RefundTable({ refunds }: { refunds: readonly RefundLineDto[] }) {
  const t = useTranslations("payments")
  const locale = useLocale()
  return (
    <Table label={t("list.refunds")} className="max-sm:table-fixed">
      <TableHead>
        <Th className="w-px max-sm:hidden">{t("refund.paidAt")}</Th>
        <Th className="max-sm:pl-0">{t("list.client")}</Th>
        <Th className="max-md:hidden">{t("methodLabel")}</Th>
        <Th className="max-lg:hidden">{t("reason")}</Th>
        <Th numeric className="max-sm:w-36">
          {t("amount")}
        </Th>
      </TableHead>
      <tbody>
        {refunds.map((refund) => (
          <TableRow key={refund.id}>
            <Td className="whitespace-nowrap text-soft tabular max-sm:hidden">{formatDate(refund.paidAt)}</Td>
            <PayeeCell row={refund} note={`${formatDate(refund.paidAt)} · ${t(`method.${refund.method}`)}`} />
            <Td className="max-md:hidden">{t(`method.${refund.method}`)}</Td>
            <Td className="max-w-64 truncate text-soft max-lg:hidden">{refund.reason}</Td>
            <Td numeric className="font-medium">
              {formatMoney(-refund.amount, refund.currency, locale)}
            </Td>
          </TableRow>
        ))}
      </tbody>
    </Table>
  )
}

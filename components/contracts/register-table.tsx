"use client"

import type { Route } from "next"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { Progress } from "@/components/ui/progress"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { ContractLineDto } from "@/lib/domain/contracts/schema"
import { formatMoney, formatMoneyShort } from "@/lib/i18n/format"
import { formatBlock } from "@/lib/i18n/format-place"
import { formatDate } from "@/lib/i18n/format-time"
import { CONTRACT_TONES } from "./tones"

/** The register's lines; on a phone the columns that matter. */
export function RegisterTable({ contracts }: { contracts: readonly ContractLineDto[] }) {
  const t = useTranslations("contracts")
  const locale = useLocale()
  return (
    <Table label={t("title")} className="max-sm:table-fixed">
      <TableHead>
        <Th>{t("list.buyer")}</Th>
        <Th className="max-sm:w-24">{t("list.status")}</Th>
        <Th className="max-lg:hidden">{t("list.unit")}</Th>
        <Th numeric className="max-md:hidden">
          {t("list.price")}
        </Th>
        <Th className="w-40 max-md:hidden">{t("list.paid")}</Th>
        <Th numeric className="max-sm:hidden">
          {t("list.date")}
        </Th>
      </TableHead>
      <tbody>
        {contracts.map((contract) => {
          const { id, number, status, buyerName, price, paid, currency, complex, units } = contract
          const place = [complex.name, ...units.map((unit) => t("unit", { number: unit.number }))].join(" · ")
          // Numbers repeat across blocks.
          const blocks = [...new Set(units.map((unit) => formatBlock(unit.block, locale)))].join(", ")
          return (
            <TableRow key={id} className="relative">
              <Td className="max-w-0 py-1! sm:w-[34%]">
                <Link
                  href={`/dashboard/contracts/${id}` as Route}
                  className="block truncate font-medium after:absolute after:inset-0 after:rounded-mark"
                >
                  {buyerName}
                </Link>
                <p className="truncate text-sm text-soft tabular">
                  {number}
                  <span className="lg:hidden">
                    {" "}
                    · {place} · {blocks}
                  </span>
                </p>
              </Td>
              <Td className="py-1! whitespace-nowrap">
                <Badge tone={CONTRACT_TONES[status]}>{t(`status.${status}`)}</Badge>
              </Td>
              <Td className="py-1! whitespace-nowrap max-lg:hidden">
                {place}
                <span className="block text-sm text-soft">{blocks}</span>
              </Td>
              <Td numeric className="py-1! max-md:hidden">
                {formatMoney(price, currency, locale)}
              </Td>
              <Td className="py-1! max-md:hidden">
                <span className="mb-1 block text-sm text-soft tabular">{formatMoneyShort(paid, currency, locale)}</span>
                <Progress value={price > 0 ? Math.min(1, paid / price) : 0} label={t("list.paid")} />
              </Td>
              <Td numeric className="py-1! text-soft max-sm:hidden">
                {formatDate(contract.draftedAt)}
              </Td>
            </TableRow>
          )
        })}
      </tbody>
    </Table>
  )
}

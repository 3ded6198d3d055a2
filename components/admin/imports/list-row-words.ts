import { useLocale, useTranslations } from "next-intl"
import type { ImportRowDto } from "@/lib/domain/imports/schema"
import type { Currency } from "@/lib/domain/money"
import { formatPhone } from "@/lib/domain/phone"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"

/** Rows of other lists than price lists: who or which contract a row is, and what it says. Empty for a row of units. */
export function useListRowWords() {
  const t = useTranslations()
  const locale = useLocale()
  const money = (amount: string, currency: Currency) => formatMoney(BigInt(amount), currency, locale)

  function subject({ lead, contract }: ImportRowDto): string {
    if (contract) return t("importContracts.subject", { number: contract.number, buyer: contract.buyerName })
    return lead ? `${lead.name}, ${formatPhone(lead.phone)}` : ""
  }

  function facts({ lead, contract, ownerName }: ImportRowDto): string {
    if (contract) {
      const { complexName, unit, date, currency, price, paid, debt, items, payments } = contract
      const sums = { price: money(price, currency), paid: money(paid, currency), debt: money(debt, currency) }
      return [
        `${complexName}, ${unit}`,
        formatDate(date),
        t("importContracts.sums", sums),
        t("importContracts.counts", { items, payments }),
      ].join(" · ")
    }
    if (!lead) return ""
    const owner = ownerName ?? lead.owner?.name
    return [
      lead.createdAt && formatDate(lead.createdAt),
      lead.complex?.name,
      lead.budget && lead.budgetCurrency && money(lead.budget, lead.budgetCurrency),
      owner && t("importLeads.owner", { name: owner }),
      lead.note,
    ]
      .filter(Boolean)
      .join(" · ")
  }

  return { subject, facts }
}

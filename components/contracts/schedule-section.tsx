"use client"

import { useLocale, useTranslations } from "next-intl"
import { Section } from "@/components/ui/section"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { formatMoneyShort } from "@/lib/i18n/format"
import { ItemTable } from "./item-table"

/** The schedule in force, under a line that says how far it is paid. */
export function ScheduleSection({ contract, today }: { contract: ContractDto; today: string }) {
  const t = useTranslations("contracts.schedule")
  const locale = useLocale()
  const short = (amount: number) => formatMoneyShort(amount, contract.currency, locale)
  const paid = contract.items.reduce((sum, item) => sum + item.paid, 0)
  const note = [
    t("paidOf", { paid: short(paid), total: short(contract.price) }),
    contract.version > 1 ? t("version", { number: String(contract.version) }) : null,
  ]
  return (
    <Section title={t("title")} note={note.filter(Boolean).join(" · ")}>
      <ItemTable contract={contract} today={today} />
    </Section>
  )
}

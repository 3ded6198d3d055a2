"use client"

import { useLocale, useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { DescriptionList } from "@/components/ui/description-list"
import { Section } from "@/components/ui/section"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import { useContractActions } from "./use-contract-actions"

/** What a cancelled contract's buyer gets back; approving it puts the unit on sale again. */
export function SettlementCard({ contract, mayApprove }: { contract: ContractDto; mayApprove: boolean }) {
  const t = useTranslations("contracts.settlement")
  const locale = useLocale()
  const { settle } = useContractActions()
  const { settlement, currency } = contract
  if (!settlement) return null
  const money = (amount: number) => formatMoney(amount, currency, locale)
  const open = settlement.status === "open"
  return (
    <Section
      title={t("title")}
      note={open ? t("open") : t("approved", { date: formatDate(settlement.approvedAt ?? "") })}
      action={
        open && mayApprove ? (
          <Button
            size="sm"
            variant="primary"
            pending={settle.isPending}
            onClick={() => settle.mutate({ id: contract.id })}
          >
            {t("approve")}
          </Button>
        ) : null
      }
    >
      <DescriptionList
        className="pt-3"
        items={(["paid", "penalty", "retention", "refundPlan", "refunded"] as const).map((key) => ({
          label: t(key),
          value: money(settlement[key]),
          numeric: true,
        }))}
      />
    </Section>
  )
}

"use client"

import { useTranslations } from "next-intl"
import { ScheduleComparison } from "@/components/payments/schedule-comparison"
import { Section } from "@/components/ui/section"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { formatDate } from "@/lib/i18n/format-time"

/** Every change of the schedule after the signature: an addendum with its number, day, reason and author; old and new side by side. */
export function Addenda({ contract }: { contract: Pick<ContractDto, "versions" | "currency"> }) {
  const t = useTranslations("contracts.addenda")
  const { versions, currency } = contract
  const addenda = versions.flatMap(({ addendum, ...version }, index) =>
    addendum ? [{ ...version, addendum, index }] : [],
  )
  if (addenda.length === 0) return null
  return (
    <Section title={t("title")} note={addenda.length}>
      {addenda.map(({ addendum, by, reason, items, version, index }) => (
        <details key={version} className="group border-b border-line">
          <summary className="cursor-pointer rounded-mark py-2.5">
            <span className="font-medium">
              {t("name", { number: String(addendum.number), date: formatDate(addendum.on) })}
            </span>
            <span className="block pl-4 text-sm text-soft">{[reason, by].filter(Boolean).join(" · ")}</span>
          </summary>
          <div className="pb-4">
            <ScheduleComparison before={versions[index + 1]?.items ?? []} after={items} currency={currency} />
          </div>
        </details>
      ))}
    </Section>
  )
}

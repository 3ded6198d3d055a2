"use client"

import { useLocale, useTranslations } from "next-intl"
import { SCROLLABLE } from "@/components/ui/scrollable"
import { summarizeSchedule } from "@/lib/domain/schedules/rules"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import { useItemName } from "./item-name"
import type { Deal, Preview } from "./terms"

/** The schedule that will be written, to the so'm; its sum is the price. */
export function SchedulePreview({ deal, preview }: { deal: Deal; preview: Preview }) {
  const t = useTranslations()
  const locale = useLocale()
  const nameOf = useItemName()
  const { items, refusal } = preview
  const money = (amount: bigint | number) => formatMoney(amount, deal.currency, locale)
  if (!items) {
    return (
      <p role="status" className={refusal ? "py-3 text-late" : "py-3 text-soft"}>
        {refusal ? t(`errors.${refusal}` as "errors.schedule_months") : t("contracts.schedule.fill")}
      </p>
    )
  }
  const { monthly } = summarizeSchedule(items)
  const total = items.reduce((sum, item) => sum + item.amount, 0n)
  return (
    <div>
      <p role="status" className="mb-2 text-soft tabular">
        {monthly === null ? null : t("contracts.schedule.monthly", { amount: money(monthly) })}
      </p>

      <section
        aria-label={t("contracts.schedule.table")}
        {...SCROLLABLE}
        className="max-h-96 overflow-y-auto -outline-offset-2"
      >
        <table className="w-full tabular">
          <tbody>
            {items.map((item, index) => (
              <tr key={item.dueDate} className="h-9 border-b border-line">
                <td className="pr-3">{nameOf(item.type, index, items)}</td>
                <td className="pr-3 text-soft">{formatDate(item.effectiveDate)}</td>
                <td className="text-right whitespace-nowrap">{money(item.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="flex justify-between gap-4 border-t border-line py-2.5 font-semibold tabular">
        <span>{t("contracts.schedule.total")}</span>
        <span>{money(total)}</span>
      </p>
    </div>
  )
}

"use client"

import clsx from "clsx"
import { useLocale, useTranslations } from "next-intl"
import type { Currency } from "@/lib/domain/money"
import type { ScheduleItemType } from "@/lib/domain/schedules/schema"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import { type ComparedItem, compareItems } from "./compare-items"
import { useItemName } from "./item-name"

type Item = ComparedItem & { type: ScheduleItemType; dueDate: string }
type CompareSchedulesProps = { before: readonly Item[]; after: readonly Item[]; currency: Currency }

// A region that scrolls must be reachable by keyboard.
const scrollable = { tabIndex: 0 }

/** Two schedules by their days; what is the same in both recedes. */
export function CompareSchedules({ before, after, currency }: CompareSchedulesProps) {
  const t = useTranslations("contracts.addenda")
  const locale = useLocale()
  const nameOf = useItemName()
  const money = (item: Item | null) => (item ? formatMoney(item.amount, currency, locale, { bare: true }) : "–")
  return (
    <section aria-label={t("compare")} {...scrollable} className="max-h-96 overflow-auto -outline-offset-2">
      <table className="w-full text-sm tabular">
        <thead>
          <tr className="border-b border-line text-left text-soft">
            <th scope="col" className="py-1.5 pr-3 font-normal">
              {t("day")}
            </th>
            <th scope="col" className="py-1.5 pr-3 font-normal max-sm:hidden">
              {t("what")}
            </th>
            <th scope="col" className="py-1.5 pr-3 text-right font-normal">
              {t("before")}
            </th>
            <th scope="col" className="py-1.5 text-right font-normal">
              {t("after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {compareItems(before, after).map(({ key, old, next }) => {
            const same = old?.amount === next?.amount
            const shown = next ?? old
            const list = next ? after : before
            return (
              <tr key={key} className={clsx("border-b border-line", same && "text-soft")}>
                <td className="py-1.5 pr-3">{shown ? formatDate(shown.effectiveDate) : null}</td>
                <td className="py-1.5 pr-3 max-sm:hidden">
                  {shown ? nameOf(shown.type, list.indexOf(shown), list) : null}
                </td>
                <td className={clsx("py-1.5 pr-3 text-right whitespace-nowrap", !same && "text-soft line-through")}>
                  {money(old)}
                </td>
                <td className={clsx("py-1.5 text-right whitespace-nowrap", !same && "font-medium")}>{money(next)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

import { getTranslations } from "next-intl/server"
import type { Currency } from "@/lib/domain/money"
import type { ScheduleQuoteDto } from "@/lib/domain/schedules/schema"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import type { Locale } from "@/lib/i18n/routing"

type ScheduleTableProps = { quote: ScheduleQuoteDto; currency: Currency; locale: Locale }

/** Every payment with the working day it may be paid by; the sum is the price. */
export async function ScheduleTable({ quote, currency, locale }: ScheduleTableProps) {
  const t = await getTranslations({ locale, namespace: "unit.schedule" })
  const total = quote.items.reduce((sum, item) => sum + item.amount, 0)
  const first = quote.items[0]?.type === "initial" ? 0 : 1
  return (
    <table className="mt-6 w-full border-t border-line tabular sm:text-lg">
      <thead>
        <tr className="border-b border-line text-left text-base text-soft">
          <th scope="col" className="py-2 font-normal">
            {t("what")}
          </th>
          <th scope="col" className="px-3 py-2 font-normal">
            {t("date")}
          </th>
          <th scope="col" className="py-2 text-right font-normal">
            {t("amount")}
          </th>
        </tr>
      </thead>
      <tbody>
        {quote.items.map((item, index) => (
          <tr key={item.dueDate} className="border-b border-line">
            <td className="py-2.5">
              {item.type === "initial" ? t("initial") : t("installment", { number: String(index + first) })}
            </td>
            <td className="px-3 py-2.5">{formatDate(item.effectiveDate)}</td>
            <td className="py-2.5 text-right whitespace-nowrap">{formatMoney(item.amount, currency, locale)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="font-semibold">
          <td className="py-3" colSpan={2}>
            {t("total")}
          </td>
          <td className="py-3 text-right">{formatMoney(total, currency, locale)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

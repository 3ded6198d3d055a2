import type { CampaignFigures } from "@/lib/domain/campaigns/report/schema"
import type { Currency } from "@/lib/domain/money"
import { currencySuffix, formatMoney, formatMoneyShort, formatNumber, formatPercent } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/routing"

export type Figure = keyof CampaignFigures

/** What is counted, in pieces; the return is in percent, everything else is money. */
export const COUNTED: readonly string[] = ["leads", "reservations", "contracts"] satisfies Figure[]

type Look = { currency: Currency; locale: Locale; exact?: boolean }

/** A figure as people read it; null where there was nothing to divide by. */
export function figureText(figure: Figure, value: number | null, { currency, locale, exact }: Look): string | null {
  if (value === null) return null
  if (COUNTED.includes(figure)) return formatNumber(value)
  // Whole percents unless asked: a return of thousands of percent has no use for hundredths.
  if (figure === "romi") return formatPercent(exact ? value : Math.round(value / 100) * 100, locale)
  return exact ? formatMoney(value, currency, locale) : formatMoneyShort(value, currency, locale, { bare: true })
}

/** After a figure that is money: its currency. */
export function figureSuffix(figure: Figure, { currency, locale }: Look): string | null {
  return COUNTED.includes(figure) || figure === "romi" ? null : currencySuffix(currency, locale)
}

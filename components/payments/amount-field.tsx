"use client"

import { useLocale, useTranslations } from "next-intl"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { type Currency, parseMoneyText } from "@/lib/domain/money"
import { currencySuffix, formatMoney } from "@/lib/i18n/format"

type AmountFieldProps = {
  label: string
  currency: Currency
  typed: string
  error?: string
  hint?: string
  onType: (text: string) => void
}

/** A sum as people write it; what was understood stands under it. */
export function AmountField({ label, currency, typed, error, hint, onType }: AmountFieldProps) {
  const t = useTranslations("payments")
  const locale = useLocale()
  const amount = parseMoneyText(typed, currency)
  return (
    <Field
      label={label}
      required
      error={error ?? (typed && amount === null ? t("amountUnread") : undefined)}
      hint={[amount ? formatMoney(amount, currency, locale) : null, hint].filter(Boolean).join(" · ") || undefined}
    >
      <Input
        numeric
        inputMode="decimal"
        maxLength={40}
        suffix={currencySuffix(currency, locale)}
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
    </Field>
  )
}

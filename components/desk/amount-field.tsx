"use client"

import { useLocale, useTranslations } from "next-intl"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { type Currency, parseMoneyText } from "@/lib/domain/money"
import { currencySuffix, formatMoney } from "@/lib/i18n/format"

type AmountFieldProps = {
  label: string
  labelHidden?: boolean
  placeholder?: string
  required?: boolean
  autoFocus?: boolean
  currency: Currency
  typed: string
  error?: string | undefined
  hint?: string
  onType: (text: string) => void
}

/** A sum as people write it; what was understood stands under it, where it is not written so already. */
export function AmountField({ currency, typed, error, hint, onType, required = true, ...props }: AmountFieldProps) {
  const t = useTranslations("payments")
  const locale = useLocale()
  const amount = parseMoneyText(typed, currency)
  const plain = amount !== null && formatMoney(amount, currency, locale, { bare: true }) === typed.trim()
  return (
    <Field
      label={props.label}
      labelHidden={props.labelHidden ?? false}
      required={required}
      error={error ?? (typed.trim() && amount === null ? t("amountUnread") : undefined)}
      hint={
        [amount && !plain ? formatMoney(amount, currency, locale) : null, hint].filter(Boolean).join(" · ") || undefined
      }
    >
      <Input
        autoFocus={props.autoFocus}
        numeric
        inputMode="decimal"
        maxLength={40}
        placeholder={props.placeholder}
        suffix={currencySuffix(currency, locale)}
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
    </Field>
  )
}

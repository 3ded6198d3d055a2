"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { formatPhone, type PhoneCountry, parsePhone } from "@/lib/domain/phone"

type PhoneFieldProps = {
  value: string
  country: PhoneCountry
  error?: string
  onValueChange: (text: string) => void
}

/** A phone in any spelling; what it was understood as is said while one types. */
export function PhoneField({ value, country, error, onValueChange }: PhoneFieldProps) {
  const t = useTranslations("leads.form")
  // While somebody types the number is never complete: doubt is voiced once they have left the field.
  const [left, setLeft] = useState(false)
  const read = parsePhone(value, country)
  const hint = read ? t("phoneRead", { phone: formatPhone(read.e164) }) : t("phoneHint")
  return (
    <Field label={t("phone")} required hint={hint} error={error ?? (left && value && !read ? t("phoneUnread") : null)}>
      <Input
        type="tel"
        inputMode="tel"
        autoComplete="off"
        maxLength={40}
        value={value}
        onBlur={() => setLeft(true)}
        onFocus={() => setLeft(false)}
        onChange={(event) => onValueChange(event.target.value)}
      />
    </Field>
  )
}

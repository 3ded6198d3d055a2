"use client"

import { useTranslations } from "next-intl"
import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import { PAYMENT_METHODS, type PaymentMethod } from "@/lib/domain/payments/schema"

type MethodSelectProps = {
  value: PaymentMethod
  /** The company's setting. */
  cashAllowed: boolean
  error: string | undefined
  onChange: (method: PaymentMethod) => void
}

/** By which way money came, or goes back. */
export function MethodSelect({ value, cashAllowed, error, onChange }: MethodSelectProps) {
  const t = useTranslations("payments")
  const methods = PAYMENT_METHODS.filter((method) => cashAllowed || method !== "cash")
  return (
    <Field label={t("methodLabel")} error={error}>
      <Select
        value={value}
        onValueChange={onChange}
        options={methods.map((method) => ({ value: method, label: t(`method.${method}`) }))}
      />
    </Field>
  )
}

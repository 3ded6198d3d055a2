"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { needsPinfl } from "@/lib/domain/contracts/rules"
import type { PhoneCountry } from "@/lib/domain/phone"
import { LOCALES } from "@/lib/domain/users/schema"
import { type BuyerField, type BuyerTexts, CITIZENSHIPS } from "./buyer-input"

type BuyerFieldsProps = {
  country: PhoneCountry
  defaults: BuyerTexts
  /** The sentence about a field from the last answer. */
  problemOf: (field: BuyerField) => string | undefined
  /** A draft is being changed: an identity that may not be seen is kept by leaving it empty. */
  keepsIdentity?: boolean
}

/** Who buys: as it stands in the passport. Uncontrolled, read once on submit. */
export function BuyerFields({ country, defaults, problemOf, keepsIdentity }: BuyerFieldsProps) {
  const t = useTranslations("contracts")
  const languages = useTranslations("ui.language")
  const [citizenship, setCitizenship] = useState(defaults.citizenship ?? country)
  const [locale, setLocale] = useState(defaults.locale ?? "ru")
  const known = CITIZENSHIPS.some((code) => code === citizenship)

  function text(field: BuyerField, props: React.ComponentProps<typeof Input> & { hint?: string; wide?: boolean } = {}) {
    const { hint, wide, required = true, ...input } = props
    return (
      <Field
        label={t(`buyer.${field}`)}
        required={required}
        hint={hint}
        error={problemOf(field)}
        className={wide ? "sm:col-span-2" : undefined}
      >
        <Input name={field} defaultValue={defaults[field]} autoComplete="off" {...input} />
      </Field>
    )
  }

  const kept = keepsIdentity ? t("draft.keepIdentity") : undefined
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {text("fullName", { wide: true, maxLength: 200, autoFocus: !keepsIdentity })}
      {text("phone", { type: "tel", inputMode: "tel", maxLength: 40 })}
      <Field label={t("buyer.citizenship")} error={problemOf("citizenship")}>
        <Select
          name="citizenship"
          value={citizenship}
          onValueChange={setCitizenship}
          options={[...CITIZENSHIPS.map((code) => ({ value: code as string, label: t(`country.${code}`) }))].concat(
            known ? [] : { value: citizenship, label: citizenship },
          )}
        />
      </Field>
      {text("passport", { hint: kept ?? t("buyer.passportHint"), required: !keepsIdentity, maxLength: 20 })}
      {text("pinfl", {
        hint: kept ?? t("buyer.pinflHint"),
        required: needsPinfl(country, citizenship) && !keepsIdentity,
        inputMode: "numeric",
        maxLength: 20,
        className: "tabular",
      })}
      {text("passportIssuedAt", { type: "date", max: "9999-12-31" })}
      {text("passportIssuedBy", { maxLength: 300 })}
      {text("address", { wide: true, maxLength: 500 })}
      {text("email", { type: "email", required: false, maxLength: 200 })}
      <Field label={t("buyer.locale")} error={problemOf("locale")}>
        <Select
          name="locale"
          value={locale}
          onValueChange={setLocale}
          options={LOCALES.map((value) => ({ value: value as string, label: languages(value) }))}
        />
      </Field>
    </div>
  )
}

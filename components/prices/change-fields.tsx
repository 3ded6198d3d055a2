"use client"

import { useLocale, useTranslations } from "next-intl"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { NativeSelect } from "@/components/ui/native-select"
import type { Currency } from "@/lib/domain/money"
import { currencySuffix } from "@/lib/i18n/format"
import { type PriceDraft, signedMoney, signedPercent, WAYS, type Way } from "./draft"

type ChangeFieldsProps = { value: PriceDraft; currency: Currency; onChange: (value: PriceDraft) => void }

/** How prices move: by a percentage, by a sum per m², to a price; and by the floor besides. */
export function ChangeFields({ value, currency, onChange }: ChangeFieldsProps) {
  const t = useTranslations("prices")
  const locale = useLocale()
  const set = (change: Partial<PriceDraft>) => onChange({ ...value, ...change })
  const { way, amount, step } = value
  const money = currencySuffix(currency, locale)
  const isWrong = way === "percent" ? signedPercent(amount) === null : signedMoney(amount, currency) === null
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <Field label={t("way")}>
        <NativeSelect
          value={way}
          onChange={(event) => set({ way: event.target.value as Way })}
          options={WAYS.map((each) => ({ value: each, label: t(`ways.${each}`) }))}
        />
      </Field>
      {way === "floors" ? null : (
        <Field
          label={t(`amount.${way}`)}
          error={amount.trim() !== "" && isWrong ? t("amountWrong") : undefined}
          hint={way === "percent" || way === "delta" ? t("minusHint") : undefined}
        >
          <Input
            numeric
            inputMode="text"
            autoComplete="off"
            maxLength={40}
            value={amount}
            suffix={way === "percent" ? "%" : money}
            onChange={(event) => set({ amount: event.target.value })}
          />
        </Field>
      )}
      {way === "total" ? null : (
        <>
          <Field
            label={t("step")}
            hint={t("stepHint")}
            error={step.trim() !== "" && signedMoney(step, currency) === null ? t("amountWrong") : undefined}
          >
            <Input
              numeric
              autoComplete="off"
              maxLength={40}
              value={step}
              suffix={money}
              onChange={(event) => set({ step: event.target.value })}
            />
          </Field>
          <Field label={t("baseFloor")} hint={t("baseFloorHint")}>
            <Input
              numeric
              inputMode="numeric"
              maxLength={4}
              value={value.baseFloor}
              onChange={(event) => set({ baseFloor: event.target.value })}
            />
          </Field>
        </>
      )}
    </div>
  )
}

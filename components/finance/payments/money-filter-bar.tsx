"use client"

import { useTranslations } from "next-intl"
import { SearchInput } from "@/components/desk/search-input"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { PAYMENT_METHODS, paymentStatus, paymentTarget } from "@/lib/domain/payments/schema"
import type { MoneyFilters, MoneyView } from "./payments-query"

type MoneyFilterBarProps = {
  view: MoneyView
  filters: MoneyFilters
  places: readonly { id: string; name: string }[]
  onChange: (part: Partial<MoneyFilters>) => void
}

/** Conditions of the list; those that a refund does not know are not offered for refunds. */
export function MoneyFilterBar({ view, filters, places, onChange }: MoneyFilterBarProps) {
  const t = useTranslations("payments")
  const { q, status, target, method, complexId, from, to } = filters
  return (
    <search className="mb-3 flex flex-wrap gap-2">
      <div className="min-w-60 flex-[3]">
        <SearchInput label={t("list.search")} value={q ?? ""} onSearch={(text) => onChange({ q: text })} />
      </div>
      {view === "payments" ? (
        <>
          <Choice
            label={t("list.status")}
            any={t("list.anyStatus")}
            value={status}
            options={paymentStatus.options.map((value) => ({ value, label: t(`status.${value}`) }))}
            onChange={(value) => onChange({ status: value })}
          />
          <Choice
            label={t("targetLabel")}
            any={t("list.anyTarget")}
            value={target}
            options={paymentTarget.options.map((value) => ({ value, label: t(`target.${value}`) }))}
            onChange={(value) => onChange({ target: value })}
          />
        </>
      ) : null}
      <Choice
        label={t("methodLabel")}
        any={t("list.anyMethod")}
        value={method}
        options={PAYMENT_METHODS.map((value) => ({ value, label: t(`method.${value}`) }))}
        onChange={(value) => onChange({ method: value })}
      />
      <Choice
        label={t("list.complex")}
        any={t("list.anyComplex")}
        value={complexId}
        options={places.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(value) => onChange({ complexId: value })}
      />
      <div className="flex min-w-72 flex-[2] gap-2">
        {(["from", "to"] as const).map((key) => (
          <Field key={key} label={t(`list.${key}`)} labelHidden className="flex-1">
            <Input
              type="date"
              title={t(`list.${key}`)}
              max="2199-12-31"
              value={(key === "from" ? from : to) ?? ""}
              onChange={(event) => onChange({ [key]: event.target.value || undefined })}
            />
          </Field>
        ))}
      </div>
    </search>
  )
}

type ChoiceProps<Value extends string> = {
  label: string
  any: string
  value: Value | undefined
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value | undefined) => void
}

function Choice<Value extends string>({ label, any, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <Field label={label} labelHidden className="min-w-36 flex-1">
      <Select
        value={value ?? ""}
        onValueChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value)}
        options={[{ value: "", label: any }, ...options]}
      />
    </Field>
  )
}

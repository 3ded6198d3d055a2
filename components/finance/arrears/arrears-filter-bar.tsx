"use client"

import { useLocale, useTranslations } from "next-intl"
import { SearchInput } from "@/components/desk/search-input"
import { Chip } from "@/components/ui/chip"
import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import { type ArrearsDto, type ArrearsFilters, PROMISE_FILTERS } from "@/lib/domain/arrears/schema"
import { formatMoneyShort } from "@/lib/i18n/format"

export type Named = { id: string; name: string }

type ArrearsFilterBarProps = {
  filters: ArrearsFilters
  groups: ArrearsDto["groups"]
  places: readonly Named[]
  managers: readonly Named[]
  onChange: (part: Partial<ArrearsFilters>) => void
}

/** Conditions, and what each age of debt comes to under them: a press leaves only its rows. */
export function ArrearsFilterBar({ filters, groups, places, managers, onChange }: ArrearsFilterBarProps) {
  const t = useTranslations("finance.arrears")
  const locale = useLocale()
  const choices = (any: string, list: readonly Named[]) => [
    { value: "", label: any },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <search className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        <div className="min-w-60 flex-[2]">
          <SearchInput label={t("search")} value={filters.q ?? ""} onSearch={(q) => onChange({ q })} />
        </div>
        <Field label={t("complex")} labelHidden className="min-w-36 flex-1">
          <Select
            value={filters.complexId ?? ""}
            onValueChange={(complexId) => onChange({ complexId })}
            options={choices(t("anyComplex"), places)}
          />
        </Field>
        {managers.length > 0 ? (
          <Field label={t("manager")} labelHidden className="min-w-36 flex-1">
            <Select
              value={filters.managerId ?? ""}
              onValueChange={(managerId) => onChange({ managerId })}
              options={choices(t("anyManager"), managers)}
            />
          </Field>
        ) : null}
        <Field label={t("promiseLabel")} labelHidden className="min-w-36 flex-1">
          <Select
            value={filters.promise ?? ""}
            onValueChange={(promise) => onChange({ promise: promise || undefined })}
            options={[
              { value: "", label: t("anyPromise") },
              ...PROMISE_FILTERS.map((value) => ({ value, label: t(`promiseState.${value}`) })),
            ]}
          />
        </Field>
      </div>
      <div className="flex flex-wrap gap-2 empty:hidden">
        {groups.map(({ bucket, currency, amount, contracts }) => (
          <Chip
            key={bucket + currency}
            pressed={filters.bucket === bucket}
            onClick={() => onChange({ bucket: filters.bucket === bucket ? undefined : bucket })}
          >
            {t("days", { range: bucket })}
            <span className="tabular opacity-75">
              {formatMoneyShort(amount, currency, locale)} · {contracts}
            </span>
          </Chip>
        ))}
      </div>
    </search>
  )
}

"use client"

import { useTranslations } from "next-intl"
import { Chip } from "@/components/ui/chip"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import type { Option } from "@/components/ui/option"
import { Select } from "@/components/ui/select"
import { CONTRACT_STATUSES } from "@/lib/domain/contracts/rules"
import type { RegisterFilters } from "./register-filters"

export type RegisterChoices = {
  places: readonly { id: string; name: string }[]
  /** Null for those whose register is their own anyway. */
  managers: readonly { id: string; name: string }[] | null
}

type RegisterFilterFieldsProps = {
  choices: RegisterChoices
  filters: RegisterFilters
  onChange: (part: Partial<RegisterFilters>) => void
}

/** Every condition of the register; what is chosen is applied at once. */
export function RegisterFilterFields({ choices, filters, onChange }: RegisterFilterFieldsProps) {
  const t = useTranslations("contracts")
  const named = (items: readonly { id: string; name: string }[]) =>
    items.map(({ id, name }) => ({ value: id, label: name }))

  /** One list whose first choice sets no condition. */
  function choice(key: "status" | "complexId" | "managerId", label: string, any: string, options: Option[]) {
    const value = filters[key] ?? ""
    return (
      <Field label={label} labelHidden className="xl:min-w-36 xl:flex-1">
        <Select
          options={[{ value: "", label: any }, ...options]}
          value={options.some((option) => option.value === value) ? value : ""}
          onValueChange={(next) => onChange({ [key]: next || undefined })}
        />
      </Field>
    )
  }

  /** A day is applied when it is whole. */
  function day(key: "draftedFrom" | "draftedTo" | "signedFrom" | "signedTo") {
    const value = filters[key] ?? ""
    return (
      <Field label={t(`list.${key}`)} className="xl:flex-row xl:items-center">
        <Input
          className="xl:w-36!"
          type="date"
          max="2199-12-31"
          defaultValue={value}
          key={value}
          onChange={(event) => {
            const next = event.target.value
            if (next === "" || next >= "2000-01-01") onChange({ [key]: next || undefined })
          }}
        />
      </Field>
    )
  }

  return (
    <>
      {choice(
        "status",
        t("list.status"),
        t("list.anyStatus"),
        CONTRACT_STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      )}
      {choice("complexId", t("list.complex"), t("list.anyComplex"), named(choices.places))}
      {choices.managers ? choice("managerId", t("list.manager"), t("list.anyManager"), named(choices.managers)) : null}
      <div>
        <Chip
          pressed={filters.overdue === "true"}
          onClick={() => onChange({ overdue: filters.overdue ? undefined : "true" })}
        >
          {t("list.overdue")}
        </Chip>
      </div>
      {day("draftedFrom")}
      {day("draftedTo")}
      {day("signedFrom")}
      {day("signedTo")}
    </>
  )
}

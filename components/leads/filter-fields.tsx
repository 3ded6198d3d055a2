"use client"

import clsx from "clsx"
import { useTranslations } from "next-intl"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import type { Option } from "@/components/ui/option"
import { Select } from "@/components/ui/select"
import { LEAD_SORTS, type LeadFilters } from "@/lib/domain/leads/list/schema"
import { LEAD_SOURCES, LEAD_STATES, LEAD_STATUSES } from "@/lib/domain/leads/schema"

const SORT_WORDS = { "-createdAt": "newest", createdAt: "oldest", name: "name", "-name": "nameDown" } as const

/** Quieter than a form's fields: the list is what one looks at. */
const LOOK = "lg:h-8! lg:border-line lg:px-2.5! lg:text-sm"

export type FilterChoices = {
  places: readonly { id: string; name: string }[]
  /** Null for those whose list is their own anyway. */
  owners: readonly { id: string; name: string }[] | null
}

type FilterFieldsProps = {
  choices: FilterChoices
  filters: LeadFilters
  onChange: (change: Partial<LeadFilters>) => void
}

/** Every condition of the list; what is chosen is applied at once. */
export function FilterFields({ choices, filters, onChange }: FilterFieldsProps) {
  const t = useTranslations("leads")
  const named = (items: readonly { id: string; name: string }[]) =>
    items.map(({ id, name }) => ({ value: id, label: name }))

  /** One list whose first choice sets no condition. */
  function choice(key: "status" | "state" | "source" | "complexId" | "assigneeId", label: string, options: Option[]) {
    return (
      <Field label={label} labelHidden className="lg:flex-auto xl:shrink">
        <Select
          className={LOOK}
          options={options}
          value={options.some((option) => option.value === filters[key]) ? (filters[key] ?? "") : ""}
          onValueChange={(value) => onChange({ [key]: value || undefined })}
        />
      </Field>
    )
  }

  return (
    <>
      {choice("status", t("list.status"), [
        { value: "", label: t("list.anyStatus") },
        ...LEAD_STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      ])}
      {choice("state", t("list.state"), [
        { value: "", label: t("list.anyState") },
        ...LEAD_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
      ])}
      {choice("source", t("list.source"), [
        { value: "", label: t("list.anySource") },
        ...LEAD_SOURCES.map((value) => ({ value, label: t(`source.${value}`) })),
      ])}
      {choice("complexId", t("list.complex"), [{ value: "", label: t("list.anyComplex") }, ...named(choices.places)])}
      {choices.owners
        ? choice("assigneeId", t("list.owner"), [
            { value: "", label: t("list.anyOwner") },
            { value: "none", label: t("noOwner") },
            ...named(choices.owners),
          ])
        : null}
      <DayField
        label={t("list.createdFrom")}
        short={t("list.since")}
        value={filters.createdFrom}
        onChange={(createdFrom) => onChange({ createdFrom })}
      />
      <DayField
        label={t("list.createdTo")}
        short={t("list.until")}
        value={filters.createdTo}
        onChange={(createdTo) => onChange({ createdTo })}
      />
      <Field label={t("list.sort")} labelHidden className="lg:hidden">
        <Select
          value={filters.sort}
          onValueChange={(sort) => onChange({ sort })}
          options={LEAD_SORTS.map((value) => ({ value, label: t(`list.sorts.${SORT_WORDS[value]}`) }))}
        />
      </Field>
    </>
  )
}

type DayFieldProps = {
  label: string
  short: string
  value: string | undefined
  onChange: (day: string | undefined) => void
}

/** A day is applied when it is whole. */
function DayField({ label, short, value = "", onChange }: DayFieldProps) {
  const words = (
    <>
      <span className="lg:sr-only">{label}</span>
      <span aria-hidden="true" className="max-lg:hidden">
        {short}
      </span>
    </>
  )
  return (
    <Field label={words} className="lg:flex-row lg:items-center">
      <Input
        className={clsx(LOOK, "lg:w-31!")}
        type="date"
        title={label}
        max="9999-12-31"
        defaultValue={value}
        key={value}
        onChange={(event) => {
          const day = event.target.value
          if (day === "" || day >= "2000-01-01") onChange(day || undefined)
        }}
      />
    </Field>
  )
}

"use client"

import { useTranslations } from "next-intl"
import { FilterBar } from "@/components/desk/filter-bar"
import { type RegisterChoices, RegisterFilterFields } from "./register-filter-fields"
import { FILTERS } from "./register-filters"
import { useRegisterFilters } from "./use-register-filters"

export function RegisterFilterBar({ choices }: { choices: RegisterChoices }) {
  const t = useTranslations("contracts.list")
  const { filters, change, clear } = useRegisterFilters()
  const count = FILTERS.filter((key) => key !== "q" && filters[key] !== undefined).length
  const onSearch = (q: string) => change({ q: q || undefined })
  return (
    <FilterBar search={{ label: t("search"), value: filters.q ?? "", onSearch }} count={count} onClear={clear}>
      <RegisterFilterFields choices={choices} filters={filters} onChange={change} />
    </FilterBar>
  )
}

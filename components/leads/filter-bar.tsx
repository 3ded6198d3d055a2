"use client"

import { useTranslations } from "next-intl"
import { FilterBar } from "@/components/desk/filter-bar"
import { type FilterChoices, FilterFields } from "./filter-fields"
import { countFilters } from "./filters"
import { useFilters } from "./use-filters"

export function LeadFilterBar({ choices }: { choices: FilterChoices }) {
  const t = useTranslations("leads.list")
  const { filters, setFilters, clear } = useFilters()
  const onSearch = (q: string) => setFilters({ q: q || undefined }, { replace: true })
  return (
    <FilterBar
      search={{ label: t("search"), value: filters.q ?? "", onSearch }}
      count={countFilters(filters)}
      onClear={clear}
      oneLine
    >
      <FilterFields choices={choices} filters={filters} onChange={(change) => setFilters(change)} />
    </FilterBar>
  )
}

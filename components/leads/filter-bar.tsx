"use client"

import { X } from "lucide-react"
import { useTranslations } from "next-intl"
import { FilterBar } from "@/components/desk/filter-bar"
import { Chip } from "@/components/ui/chip"
import { type FilterChoices, FilterFields } from "./filter-fields"
import { countFilters } from "./filters"
import { useFilters } from "./use-filters"

/** The list's conditions; those that only a report's number sets stand as chips, to be taken off. */
export function LeadFilterBar({ choices }: { choices: FilterChoices }) {
  const t = useTranslations("leads")
  const { filters, setFilters, clear } = useFilters()
  const onSearch = (q: string) => setFilters({ q: q || undefined }, { replace: true })
  const { stage, lostReason } = filters
  return (
    <>
      <FilterBar
        search={{ label: t("list.search"), value: filters.q ?? "", onSearch }}
        count={countFilters(filters)}
        onClear={clear}
        oneLine
      >
        <FilterFields choices={choices} filters={filters} onChange={(change) => setFilters(change)} />
      </FilterBar>
      {stage || lostReason ? (
        <div className="-mt-1 mb-3 flex flex-wrap gap-2">
          {stage ? (
            <Chip pressed title={t("list.remove")} onClick={() => setFilters({ stage: undefined })}>
              {t(`list.reached.${stage}`)}
              <X aria-hidden="true" className="size-4" />
            </Chip>
          ) : null}
          {lostReason ? (
            <Chip pressed title={t("list.remove")} onClick={() => setFilters({ lostReason: undefined })}>
              {t("list.lostBecause", { reason: t(`lost.${lostReason}`) })}
              <X aria-hidden="true" className="size-4" />
            </Chip>
          ) : null}
        </div>
      ) : null}
    </>
  )
}

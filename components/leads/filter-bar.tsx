"use client"

import { SlidersHorizontal } from "lucide-react"
import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Drawer } from "@/components/ui/drawer"
import { type FilterChoices, FilterFields } from "./filter-fields"
import { countFilters } from "./filters"
import { SearchInput } from "./search-input"
import { useFilters } from "./use-filters"

/** The search in view; conditions beside it on a desk, in a drawer on a phone. */
export function FilterBar({ choices }: { choices: FilterChoices }) {
  const t = useTranslations()
  const { filters, setFilters, clear } = useFilters()
  const count = countFilters(filters)
  const fields = <FilterFields choices={choices} filters={filters} onChange={(change) => setFilters(change)} />
  const reset =
    count > 0 ? (
      <Button variant="ghost" onClick={clear}>
        {t("leads.list.clear")}
      </Button>
    ) : null
  return (
    <search className="mb-3 flex flex-col gap-2.5">
      <div className="flex gap-2">
        <SearchInput
          label={t("leads.list.search")}
          value={filters.q ?? ""}
          onSearch={(q) => setFilters({ q: q || undefined }, { replace: true })}
        />
        <div className="lg:hidden">
          <Drawer
            title={t("common.filters")}
            closeLabel={t("common.close")}
            footer={reset}
            trigger={
              <Button>
                <SlidersHorizontal aria-hidden="true" />
                <span className="max-sm:sr-only">{t("common.filters")}</span>
                {count > 0 ? <span className="tabular">{count}</span> : null}
              </Button>
            }
          >
            <div className="flex flex-col gap-4 pt-1">{fields}</div>
          </Drawer>
        </div>
        {reset ? <div className="hidden lg:block">{reset}</div> : null}
      </div>
      <div className="hidden flex-wrap items-center gap-2 lg:flex xl:flex-nowrap">{fields}</div>
    </search>
  )
}

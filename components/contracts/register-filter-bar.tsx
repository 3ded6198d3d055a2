"use client"

import { SlidersHorizontal } from "lucide-react"
import { useTranslations } from "next-intl"
import { SearchInput } from "@/components/leads/search-input"
import { Button } from "@/components/ui/button"
import { Drawer } from "@/components/ui/drawer"
import { type RegisterChoices, RegisterFilterFields } from "./register-filter-fields"
import { FILTERS } from "./register-filters"
import { useRegisterFilters } from "./use-register-filters"

/** The search in view; conditions beneath it on a desk, in a drawer on a phone. */
export function RegisterFilterBar({ choices }: { choices: RegisterChoices }) {
  const t = useTranslations()
  const { filters, change, clear } = useRegisterFilters()
  const count = FILTERS.filter((key) => key !== "q" && filters[key] !== undefined).length
  const fields = <RegisterFilterFields choices={choices} filters={filters} onChange={change} />
  const reset =
    count > 0 ? (
      <Button variant="ghost" onClick={clear}>
        {t("contracts.list.clear")}
      </Button>
    ) : null
  return (
    <search className="mb-3 flex flex-col gap-2.5">
      <div className="flex gap-2">
        <div className="min-w-0 flex-1">
          <SearchInput
            label={t("contracts.list.search")}
            value={filters.q ?? ""}
            onSearch={(q) => change({ q: q || undefined })}
          />
        </div>
        <div className="xl:hidden">
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
        {reset ? <div className="hidden xl:block">{reset}</div> : null}
      </div>
      <div className="hidden flex-wrap items-center gap-2 xl:flex">{fields}</div>
    </search>
  )
}

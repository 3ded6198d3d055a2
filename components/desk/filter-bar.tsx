"use client"

import clsx from "clsx"
import { SlidersHorizontal } from "lucide-react"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Button } from "@/components/ui/button"
import { Drawer } from "@/components/ui/drawer"
import { SearchInput } from "./search-input"

type FilterBarProps = {
  search: { label: string; value: string; onSearch: (q: string) => void }
  /** How many conditions are set besides the search. */
  count: number
  onClear: () => void
  /** The conditions; a wide desk has them in one line if they fit there. */
  children: ReactNode
  oneLine?: boolean
}

/** A list's search in view; its conditions below on a desk, in a drawer on a phone. */
export function FilterBar({ search, count, onClear, children, oneLine }: FilterBarProps) {
  const t = useTranslations("common")
  const reset =
    count > 0 ? (
      <Button variant="ghost" onClick={onClear}>
        {t("clearFilters")}
      </Button>
    ) : null
  return (
    <search className="mb-3 flex flex-col gap-2.5">
      <div className="flex gap-2">
        <div className="min-w-0 flex-1">
          <SearchInput {...search} />
        </div>
        <div className="lg:hidden">
          <Drawer
            title={t("filters")}
            closeLabel={t("close")}
            footer={reset}
            trigger={
              <Button>
                <SlidersHorizontal aria-hidden="true" />
                <span className="max-sm:sr-only">{t("filters")}</span>
                {count > 0 ? <span className="tabular">{count}</span> : null}
              </Button>
            }
          >
            <div className="flex flex-col gap-4 pt-1">{children}</div>
          </Drawer>
        </div>
        {reset ? <div className="hidden lg:block">{reset}</div> : null}
      </div>
      <div className={clsx("hidden flex-wrap items-center gap-2 lg:flex", oneLine && "xl:flex-nowrap")}>{children}</div>
    </search>
  )
}

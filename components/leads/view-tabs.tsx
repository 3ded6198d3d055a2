"use client"

import type { Route } from "next"
import { usePathname, useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { TabLinks } from "@/components/ui/tab-links"

const LIST = "/dashboard/leads"
const BOARD = "/dashboard/leads/board"

/** The same leads in rows or by status: the conditions go along. */
export function ViewTabs() {
  const t = useTranslations("leads.board")
  const pathname = usePathname()
  const query = useSearchParams().toString()
  const to = (path: string) => (query ? `${path}?${query}` : path) as Route
  return (
    <div className="mb-3">
      <TabLinks
        label={t("views")}
        current={to(pathname)}
        tabs={[
          { href: to(LIST), label: t("list") },
          { href: to(BOARD), label: t("title") },
        ]}
      />
    </div>
  )
}

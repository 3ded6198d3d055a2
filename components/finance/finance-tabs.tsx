"use client"

import type { Route } from "next"
import { usePathname } from "next/navigation"
import { useTranslations } from "next-intl"
import { TabLinks } from "@/components/ui/tab-links"

const TABS = [
  { key: "desk", href: "/dashboard/finance" },
  { key: "payments", href: "/dashboard/finance/payments" },
  { key: "arrears", href: "/dashboard/finance/arrears" },
  { key: "report", href: "/dashboard/finance/report" },
] as const

/** The four screens of the financier. */
export function FinanceTabs() {
  const t = useTranslations("finance.tabs")
  const pathname = usePathname()
  return (
    <div className="mb-5">
      <TabLinks
        label={t("label")}
        current={pathname}
        tabs={TABS.map(({ key, href }) => ({ href: href as Route, label: t(key) }))}
      />
    </div>
  )
}

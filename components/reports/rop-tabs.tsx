"use client"

import type { Route } from "next"
import { usePathname } from "next/navigation"
import { useTranslations } from "next-intl"
import { TabLinks } from "@/components/ui/tab-links"

const TABS = [
  { key: "report", href: "/dashboard/rop" },
  { key: "plan", href: "/dashboard/rop/plan" },
  { key: "attendance", href: "/dashboard/rop/attendance" },
] as const

/** The three screens of the head of sales. */
export function RopTabs() {
  const t = useTranslations("rop.tabs")
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

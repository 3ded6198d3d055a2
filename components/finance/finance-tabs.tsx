"use client"

import { useTranslations } from "next-intl"
import { SectionTabs } from "@/components/desk/section-tabs"

const TABS = [
  { key: "desk", href: "/dashboard/finance" },
  { key: "payments", href: "/dashboard/finance/payments" },
  { key: "arrears", href: "/dashboard/finance/arrears" },
  { key: "report", href: "/dashboard/finance/report" },
  { key: "close", href: "/dashboard/finance/close" },
] as const

/** The screens of the financier. */
export function FinanceTabs() {
  const t = useTranslations("finance.tabs")
  return <SectionTabs label={t("label")} tabs={TABS.map(({ key, href }) => ({ href, label: t(key) }))} />
}

"use client"

import { useTranslations } from "next-intl"
import { SectionTabs } from "@/components/desk/section-tabs"

const TABS = [
  { key: "report", href: "/dashboard/rop" },
  { key: "plan", href: "/dashboard/rop/plan" },
  { key: "attendance", href: "/dashboard/rop/attendance" },
] as const

/** The three screens of the head of sales. */
export function RopTabs() {
  const t = useTranslations("rop.tabs")
  return <SectionTabs label={t("label")} tabs={TABS.map(({ key, href }) => ({ href, label: t(key) }))} />
}

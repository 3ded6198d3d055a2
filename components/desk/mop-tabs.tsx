"use client"

import { useTranslations } from "next-intl"
import { SectionTabs } from "./section-tabs"

const TABS = [
  { key: "shift", href: "/dashboard/mop" },
  { key: "attendance", href: "/dashboard/mop/attendance" },
] as const

/** The two screens of the shift desk. */
export function MopTabs() {
  const t = useTranslations("desk.tabs")
  return <SectionTabs label={t("label")} tabs={TABS.map(({ key, href }) => ({ href, label: t(key) }))} />
}

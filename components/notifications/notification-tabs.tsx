"use client"

import { useTranslations } from "next-intl"
import { SectionTabs } from "@/components/desk/section-tabs"

const TABS = [
  { key: "history", href: "/dashboard/notifications" },
  { key: "settings", href: "/dashboard/notifications/settings" },
] as const

/** What has happened, and what one wants to hear. */
export function NotificationTabs() {
  const t = useTranslations("notifications.tabs")
  return <SectionTabs label={t("label")} tabs={TABS.map(({ key, href }) => ({ href, label: t(key) }))} />
}

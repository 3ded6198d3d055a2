"use client"

import type { Route } from "next"
import { usePathname } from "next/navigation"
import { TabLinks } from "@/components/ui/tab-links"

type SectionTabsProps = { label: string; tabs: readonly { href: string; label: string }[] }

/** The screens of one desk; the one that is open is known by its address. */
export function SectionTabs({ label, tabs }: SectionTabsProps) {
  const pathname = usePathname()
  return (
    <div className="mb-5">
      <TabLinks label={label} current={pathname} tabs={tabs.map((tab) => ({ ...tab, href: tab.href as Route }))} />
    </div>
  )
}

"use client"

import type { Route } from "next"
import Link from "next/link"
import { tabClass, tabListClass } from "./tab-class"

type TabLinksProps = {
  label: string
  /** The `href` of the current one. */
  current: string
  tabs: readonly { href: Route; label: string; count?: number }[]
}

/** Tabs whose state is the address. */
export function TabLinks({ label, current, tabs }: TabLinksProps) {
  return (
    <nav aria-label={label} className={tabListClass}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          ref={tab.href === current ? bringIntoView : undefined}
          href={tab.href}
          aria-current={tab.href === current ? "page" : undefined}
          className={tabClass}
        >
          {tab.label}
          {tab.count === undefined ? null : <span className="tabular text-soft">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}

/** On a phone the row is longer than the screen: the current one is not left beyond its edge. */
function bringIntoView(tab: HTMLAnchorElement | null): void {
  const row = tab?.parentElement
  if (tab && row) row.scrollLeft = tab.offsetLeft + tab.offsetWidth / 2 - row.offsetWidth / 2
}

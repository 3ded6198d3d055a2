"use client"

import { Tabs as Radix } from "radix-ui"
import type { ReactNode } from "react"
import { tabClass, tabListClass } from "./tab-class"

export type Tab = { value: string; label: ReactNode; count?: number }

type TabsProps = {
  tabs: readonly Tab[]
  /** Names the row of tabs for screen readers. */
  label: string
  defaultValue?: string
  value?: string
  onValueChange?: (value: string) => void
  className?: string
  children: ReactNode
}

export function Tabs({ tabs, label, className, children, ...root }: TabsProps) {
  return (
    <Radix.Root
      {...root}
      defaultValue={root.defaultValue ?? (root.value === undefined ? tabs[0]?.value : undefined)}
      className={className}
    >
      <Radix.List aria-label={label} className={tabListClass}>
        {tabs.map((tab) => (
          <Radix.Trigger key={tab.value} value={tab.value} className={tabClass}>
            {tab.label}
            {tab.count === undefined ? null : <span className="tabular text-soft">{tab.count}</span>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {children}
    </Radix.Root>
  )
}

export function TabPanel({
  value,
  className = "pt-4",
  children,
}: {
  value: string
  className?: string
  children: ReactNode
}) {
  return (
    <Radix.Content value={value} className={className}>
      {children}
    </Radix.Content>
  )
}

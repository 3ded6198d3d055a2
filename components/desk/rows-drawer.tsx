"use client"

import { useTranslations } from "next-intl"
import type { ComponentProps, ReactNode } from "react"
import { Drawer } from "@/components/ui/drawer"
import { Rows } from "@/components/ui/rows"
import { MorePages } from "./more-pages"
import { QueryState } from "./query-state"

type PagedQuery = ComponentProps<typeof MorePages>["query"] & ComponentProps<typeof QueryState>["query"]

type RowsDrawerProps = {
  title: string
  description: string
  query: PagedQuery
  /** The number itself; null while it is on its way. */
  total: ReactNode | null
  /** How many rows there are, those of further pages too. */
  count: string
  shown: number
  action?: ReactNode
  onClose: () => void
  children: ReactNode
}

/** The rows behind a number of a report, and what they come to: the number itself. */
export function RowsDrawer(props: RowsDrawerProps) {
  const common = useTranslations("common")
  return (
    <Drawer
      open
      wide
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      title={props.title}
      description={props.description}
      closeLabel={common("close")}
    >
      {props.total === null ? (
        <QueryState query={props.query} rows={8} />
      ) : (
        <>
          <p className="flex flex-wrap items-center justify-between gap-3 border-b border-line pb-3">
            <span>
              <span className="block text-2xl font-semibold tabular" data-testid="rows-total">
                {props.total}
              </span>
              <span className="text-soft">{props.count}</span>
            </span>
            {props.action}
          </p>
          <Rows>{props.children}</Rows>
          <MorePages query={props.query} shown={props.shown} />
        </>
      )}
    </Drawer>
  )
}

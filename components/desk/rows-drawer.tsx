"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Drawer } from "@/components/ui/drawer"
import { Rows } from "@/components/ui/rows"
import { formatNumber } from "@/lib/i18n/format"
import { MorePages } from "./more-pages"
import { openRows } from "./open-rows"
import { QueryState } from "./query-state"

type PagedRows = Parameters<typeof MorePages>[0]["query"] & Parameters<typeof QueryState>[0]["query"]

type RowsDrawerProps = {
  /** The number's name, and of which part. */
  title: string
  /** The days it is of, and by which day a row counts. */
  description: string
  /** What it adds up. */
  formula?: string
  query: PagedRows
  /** The number itself, and of how many rows it is or what it was made of; without them the rows are still on their way. */
  sum: { total: ReactNode; count: number; made?: string | null } | null
  /** Saves the rows as a file. */
  action?: ReactNode
  /** How many rows stand in `children`. */
  shown: number
  /** The address of the screen without the rows. */
  closeHref: string
  children: ReactNode
}

/** The rows behind a number, and their sum: the number itself. */
export function RowsDrawer({ title, description, formula, query, sum, action, shown, ...rest }: RowsDrawerProps) {
  const t = useTranslations()
  return (
    <Drawer
      open
      wide
      onOpenChange={(open) => (open ? undefined : openRows(rest.closeHref))}
      title={title}
      description={description}
      closeLabel={t("common.close")}
    >
      {sum ? (
        <>
          {formula ? <p className="pb-3 text-soft">{formula}</p> : null}
          <p className="flex flex-wrap items-center justify-between gap-3 border-b border-line pb-3">
            <span>
              <span className="block text-2xl font-semibold tabular" data-testid="rows-total">
                {sum.total}
              </span>
              <span className="text-soft">{sum.made ?? t("numbers.count", { count: formatNumber(sum.count) })}</span>
            </span>
            {action}
          </p>
          <Rows>{rest.children}</Rows>
          <MorePages query={query} shown={shown} />
        </>
      ) : (
        <QueryState query={query} rows={8} />
      )}
    </Drawer>
  )
}

"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { MorePages } from "@/components/desk/more-pages"
import { QueryState } from "@/components/desk/query-state"
import { Drawer } from "@/components/ui/drawer"
import type { PriceChangeDto } from "@/lib/domain/prices/schema"
import { formatDateTime } from "@/lib/i18n/format-time"
import { useChangeWords } from "./change-words"
import { changedUnitsInfinite } from "./price-query"
import { PriceRows } from "./price-rows"

type ChangedUnitsDrawerProps = { change: PriceChangeDto; onClose: () => void }

/** The rows behind a change of prices. */
export function ChangedUnitsDrawer({ change, onClose }: ChangedUnitsDrawerProps) {
  const t = useTranslations()
  const wordsOf = useChangeWords()
  const query = useInfiniteQuery(changedUnitsInfinite(change.id))
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Drawer
      open
      wide
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={wordsOf(change)}
      description={`${formatDateTime(change.at)} · ${change.by ?? t("prices.system")}`}
      closeLabel={t("common.close")}
    >
      {query.data ? (
        <>
          <PriceRows units={items} currency={change.currency} label={t("prices.rows")} />
          <MorePages query={query} shown={items.length} />
        </>
      ) : (
        <QueryState query={query} />
      )}
    </Drawer>
  )
}

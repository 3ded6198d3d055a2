"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import { useLocale, useTranslations } from "next-intl"
import { MorePages } from "@/components/desk/more-pages"
import { QueryState } from "@/components/desk/query-state"
import { unitPricesInfinite } from "@/components/prices/price-query"
import { Row, Rows } from "@/components/ui/rows"
import type { Currency } from "@/lib/domain/money"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"

/** What the unit cost over time: who changed it, when, from what. */
export function UnitPrices({ unitId, currency }: { unitId: string; currency: Currency }) {
  const t = useTranslations()
  const locale = useLocale()
  const query = useInfiniteQuery(unitPricesInfinite(unitId))
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const money = (amount: number | null) => (amount === null ? "–" : formatMoney(amount, currency, locale))
  if (!query.data) return <QueryState query={query} rows={2} />
  if (items.length === 0) return <p className="py-3 text-soft">{t("unitsEditor.noPrices")}</p>
  return (
    <>
      <Rows>
        {items.map((change) => (
          <Row
            key={change.changeId}
            title={<span className="tabular">{money(change.newPrice)}</span>}
            note={[t("unitsEditor.was", { price: money(change.oldPrice) }), t(`prices.kinds.${change.kind}`), change.by]
              .filter(Boolean)
              .join(" · ")}
            end={formatDate(change.at)}
          />
        ))}
      </Rows>
      {query.hasNextPage ? <MorePages query={query} shown={items.length} /> : null}
    </>
  )
}

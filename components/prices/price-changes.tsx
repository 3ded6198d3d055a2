"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { MorePages } from "@/components/desk/more-pages"
import { QueryState } from "@/components/desk/query-state"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Section } from "@/components/ui/section"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { PriceChangeDto } from "@/lib/domain/prices/schema"
import { formatMoneyShort, formatNumber } from "@/lib/i18n/format"
import { formatDate, formatDateTime, formatTime } from "@/lib/i18n/format-time"
import { useChangeWords } from "./change-words"
import { ChangedUnitsDrawer } from "./changed-units-drawer"
import { priceChangesInfinite } from "./price-query"
import { RevertDialog } from "./revert-dialog"
import { signed } from "./signed"

type Task = { kind: "units" | "revert"; change: PriceChangeDto }

/** Every change of the price list: who, when, what, how many; its rows open, and it can be taken back once. */
export function PriceChanges({ complexId }: { complexId: string }) {
  const t = useTranslations("prices")
  const common = useTranslations("common")
  const locale = useLocale()
  const wordsOf = useChangeWords()
  const query = useInfiniteQuery(priceChangesInfinite(complexId))
  const [task, setTask] = useState<Task | null>(null)
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Section title={t("changes")}>
      {query.data ? null : <QueryState query={query} />}
      {query.data && items.length === 0 ? <EmptyState title={t("noChanges")} text={t("noChangesText")} /> : null}
      {items.length > 0 ? (
        <>
          <Table label={t("changes")}>
            <TableHead>
              <Th>{t("when")}</Th>
              <Th>{t("what")}</Th>
              <Th className="max-md:hidden">{t("who")}</Th>
              <Th numeric className="max-sm:hidden">
                {t("units")}
              </Th>
              <Th numeric className="max-sm:hidden">
                {t("delta")}
              </Th>
              <Th>
                <span className="sr-only">{common("actions")}</span>
              </Th>
            </TableHead>
            <tbody>
              {items.map((change) => (
                <TableRow key={change.id} data-dim={change.revertedAt !== null}>
                  <Td className="text-soft tabular">
                    {formatDate(change.at)} <span className="whitespace-nowrap">{formatTime(change.at)}</span>
                  </Td>
                  <Td>
                    <p className="font-medium">{wordsOf(change)}</p>
                    <p className="text-sm text-soft md:hidden">{change.by ?? t("system")}</p>
                    {change.revertedAt ? (
                      <Badge>{t("revertedAt", { at: formatDateTime(change.revertedAt) })}</Badge>
                    ) : null}
                  </Td>
                  <Td className="max-md:hidden">{change.by ?? t("system")}</Td>
                  <Td numeric className="max-sm:hidden">
                    {formatNumber(change.count)}
                  </Td>
                  <Td numeric className="max-sm:hidden">
                    {signed(formatMoneyShort(change.delta, change.currency, locale), change.delta)}
                  </Td>
                  <Td className="text-right">
                    <div className="flex flex-wrap justify-end gap-1.5">
                      <Button size="sm" variant="ghost" onClick={() => setTask({ kind: "units", change })}>
                        {t("rows")}
                      </Button>
                      {change.revertedAt ? null : (
                        <Button size="sm" onClick={() => setTask({ kind: "revert", change })}>
                          {t("revert")}
                        </Button>
                      )}
                    </div>
                  </Td>
                </TableRow>
              ))}
            </tbody>
          </Table>
          <MorePages query={query} shown={items.length} />
        </>
      ) : null}
      {task?.kind === "units" ? <ChangedUnitsDrawer change={task.change} onClose={() => setTask(null)} /> : null}
      {task?.kind === "revert" ? <RevertDialog change={task.change} onClose={() => setTask(null)} /> : null}
    </Section>
  )
}

"use client"

import { useQuery } from "@tanstack/react-query"
import { usePathname } from "next/navigation"
import { useTranslations } from "next-intl"
import { useCallback } from "react"
import type { ClaimRights } from "@/components/claims/rights"
import { QueryState } from "@/components/desk/query-state"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "@/components/ui/page-header"
import { client } from "@/lib/client/client"
import type { GridDto } from "@/lib/domain/units/schema"
import { LineNote } from "./line-note"
import { LiveChess } from "./live-chess"
import { UnitDrawer } from "./unit-drawer"
import { useLiveUnits } from "./use-live-units"

/** Where no stream comes through, the grid is still read from time to time. */
const WITHOUT_LINE_MS = 15_000

/** Without the clock of the answer: a grid in which nothing changed is then the same object, and nothing is drawn anew. */
function withoutClock({ complex, items }: GridDto) {
  return { complex, items }
}

type LiveGridProps = { slug: string; rights: ClaimRights; at: string }

/** The employees' grid. The unit that is open is the address: it can be sent to a colleague, and Back closes it. */
export function LiveGrid({ slug, rights, at }: LiveGridProps) {
  const t = useTranslations("liveGrid")
  const base = `/dashboard/grid/${slug}`
  const unitId = usePathname().split("/")[4]
  const line = useLiveUnits(slug)
  const refetchInterval = line === "lost" ? WITHOUT_LINE_MS : false
  const query = useQuery(client.units.grid.queryOptions({ input: { id: slug }, refetchInterval, select: withoutClock }))
  const open = useCallback(
    (id: string | null) =>
      window.history.pushState(null, "", `${id ? `${base}/${id}` : base}${window.location.search}`),
    [base],
  )
  if (!query.data) return <QueryState query={query} />
  const { complex, items } = query.data
  const unit = items.find((candidate) => candidate.id === unitId)
  return (
    <>
      <PageHeader title={complex.name} note={t("total", { count: items.length })} actions={<LineNote line={line} />} />
      {items.length === 0 ? (
        <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
      ) : (
        <LiveChess units={items} base={base} currency={complex.currency} name={complex.name} at={at} onOpen={open} />
      )}
      {unit ? <UnitDrawer unit={unit} rights={rights} at={at} onClose={() => open(null)} /> : null}
    </>
  )
}

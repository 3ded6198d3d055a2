import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import { toMoney } from "../../money"
import { LIVE_CLAIM, statusAt } from "../../units/current/queries"
import { type BlockedReason, publicStatusOf, type UnitStatus } from "../../units/rules"
import type { PublicCounts } from "../schema"

export type StockRow = {
  complexId: string
  layoutId: string | null
  kind: string
  status: UnitStatus
  blockedReason: BlockedReason | null
  count: number
  priceFrom: bigint | null
}

/** How many units of which kind, layout and status the complexes have at `now`, and the least price of each lot. */
export function readStock(where: Prisma.Sql, now: Date): Promise<StockRow[]> {
  return db.$queryRaw<StockRow[]>`
    SELECT s."complexId", s."layoutId", s."kind", s."status", s."blockedReason", count(*)::int AS "count", min(s."price") AS "priceFrom"
    FROM (
      SELECT u."complexId", u."layoutId", u."kind"::text, ${statusAt(now)} AS "status", u."blockedReason"::text, u."price"
      FROM "unit" u JOIN "complex" c ON c."id" = u."complexId" ${LIVE_CLAIM}
      WHERE u."status" <> 'hidden' AND ${where}
    ) s
    GROUP BY 1, 2, 3, 4, 5`
}

export function countStock(stock: StockRow[]): PublicCounts {
  const counts: PublicCounts = { available: 0, reserved: 0, sold: 0, closed: 0 }
  for (const row of stock) {
    const status = publicStatusOf(row.status, row.blockedReason)
    if (status) counts[status] += row.count
  }
  return counts
}

/** The least price of what is free, in minor units; null when nothing is. */
export function cheapest(stock: StockRow[]): number | null {
  const prices = stock.flatMap((row) => (row.status === "available" && row.priceFrom !== null ? [row.priceFrom] : []))
  return prices.length > 0 ? Math.min(...prices.map(toMoney)) : null
}

export function layoutStock(stock: StockRow[], layoutId: string): { available: number; priceFrom: number | null } {
  const own = stock.filter((row) => row.layoutId === layoutId)
  return { available: countStock(own).available, priceFrom: cheapest(own) }
}

import { Prisma } from "@/lib/db/generated/client"

/** Joins the live claim of unit `u` as `r`: at most one, by the partial unique index. */
export const LIVE_CLAIM = Prisma.sql`
  LEFT JOIN "reservation" r ON r."unitId" = u."id" AND r."status" IN ('active', 'contracted')`

/**
 * The status of unit `u` (with `LIVE_CLAIM` joined as `r`) at an instant. A claim that has expired frees the unit whether
 * or not the sweep has run, unless somebody waits in its queue: the first of them gets it; or money came for its contract: the
 * unit awaits the settlement.
 */
export function statusAt(now: Date): Prisma.Sql {
  return Prisma.sql`
    CASE WHEN u."status" IN ('held', 'reserved', 'contracted') AND r."expiresAt" <= ${now}
      AND NOT EXISTS (
        SELECT 1 FROM "contract_unit" cu JOIN "payment" p ON p."contractId" = cu."contractId" AND p."status" = 'completed'
        WHERE cu."reservationId" = r."id")
      AND NOT EXISTS (SELECT 1 FROM "queue_entry" q WHERE q."unitId" = u."id" AND q."status" = 'waiting')
    THEN 'available' ELSE u."status"::text END`
}

import { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/transaction"
import { LIVE_CLAIM, statusAt } from "../../units/current/queries"
import type { UnitKind } from "../../units/schema"
import type { RepricedUnit } from "./rules"

export type PricedRow = RepricedUnit & {
  id: string
  number: string
  block: string
  entrance: string
  stack: number
  kind: UnitKind
  rooms: number | null
}

/** These units as they stand at `now`, for a preview: a hold that has expired freezes nothing. */
export function readPricedUnits(tx: Tx, ids: readonly string[], now: Date): Promise<PricedRow[]> {
  return select(tx, ids, statusAt(now), LIVE_CLAIM, Prisma.empty)
}

/**
 * The same, locked in the order of everything that sells (claims/commands.ts: units by ascending id). The status is the row's own:
 * who waited for a claim here sees that claim, while the rest of the statement's snapshot is older than the lock.
 */
export function lockPricedUnits(tx: Tx, ids: readonly string[]): Promise<PricedRow[]> {
  return select(tx, ids, Prisma.sql`u."status"::text`, Prisma.empty, Prisma.sql`FOR NO KEY UPDATE OF u`)
}

function select(
  tx: Tx,
  ids: readonly string[],
  status: Prisma.Sql,
  claim: Prisma.Sql,
  lock: Prisma.Sql,
): Promise<PricedRow[]> {
  return tx.$queryRaw<PricedRow[]>`
    SELECT u."id", u."number", b."name" AS "block", e."name" AS "entrance", u."floor", u."stack", u."kind"::text, u."rooms",
      u."areaDm2", u."price", ${status} AS "status", u."blockedReason"::text
    FROM "unit" u
    JOIN "block" b ON b."id" = u."blockId"
    JOIN "entrance" e ON e."id" = u."entranceId"
    ${claim}
    WHERE u."id" = ANY(${[...ids]})
    ORDER BY u."id" ${lock}`
}

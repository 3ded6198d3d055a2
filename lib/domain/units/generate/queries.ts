import type { Tx } from "@/lib/db/transaction"
import type { Currency } from "../../money"
import type { UnitKind } from "../schema"
import { type ExistingUnit, numberBehind } from "./rules"
import type { HistoryReason } from "./schema"

export type EntranceRow = {
  id: string
  name: string
  blockId: string
  block: string
  complexId: string
  currency: Currency
}

/** An entrance with its block and complex; null when there is none. With `lock` nobody else describes it meanwhile. */
export async function findEntrance(tx: Tx, id: string, lock: boolean): Promise<EntranceRow | null> {
  if (lock) await tx.$queryRaw`SELECT "id" FROM "entrance" WHERE "id" = ${id} FOR NO KEY UPDATE`
  const entrance = await tx.entrance.findUnique({
    where: { id },
    select: {
      name: true,
      block: { select: { id: true, name: true, complexId: true, complex: { select: { currency: true } } } },
    },
  })
  if (!entrance) return null
  const { name, block } = entrance
  const { complexId, complex } = block
  return { id, name, blockId: block.id, block: block.name, complexId, currency: complex.currency }
}

type ExistingRow = Omit<ExistingUnit, "reasons"> & { kind: UnitKind; history: (HistoryReason | null)[] }

/** The units of an entrance, with what has happened to each. Arrival alone (made, imported, never shown) is no history. */
export async function listEntranceUnits(tx: Tx, entranceId: string): Promise<ExistingUnit[]> {
  const rows = await tx.$queryRaw<ExistingRow[]>`
    SELECT u."id", u."floor", u."floors", u."stack", u."number", u."kind"::text, u."rooms", u."areaDm2", u."price", u."layoutId",
      ARRAY[
        CASE WHEN u."status" <> 'hidden' OR EXISTS (
          SELECT 1 FROM "unit_status_change" s WHERE s."unitId" = u."id" AND s."from" IS NOT NULL) THEN 'released' END,
        CASE WHEN EXISTS (SELECT 1 FROM "reservation" r WHERE r."unitId" = u."id") THEN 'claim' END,
        CASE WHEN EXISTS (SELECT 1 FROM "contract_unit" c WHERE c."unitId" = u."id") THEN 'contract' END,
        CASE WHEN EXISTS (SELECT 1 FROM "queue_entry" q WHERE q."unitId" = u."id") THEN 'queue' END,
        CASE WHEN EXISTS (SELECT 1 FROM "price_change_item" p WHERE p."unitId" = u."id") THEN 'price' END,
        CASE WHEN EXISTS (SELECT 1 FROM "lead" l WHERE l."unitId" = u."id")
          OR EXISTS (SELECT 1 FROM "lead_touch" t WHERE t."unitId" = u."id") THEN 'lead' END
      ] AS "history"
    FROM "unit" u WHERE u."entranceId" = ${entranceId} ORDER BY u."floor", u."stack"`
  return rows.map(({ history, ...unit }) => ({ ...unit, reasons: history.filter((reason) => reason !== null) }))
}

/** Numbers in the other entrances of the block: all of them, and the one that counting goes on with behind those before. */
export async function readBlockNumbers(
  tx: Tx,
  { id, blockId }: EntranceRow,
): Promise<{ all: Set<string>; next: number }> {
  const rows = await tx.$queryRaw<{ number: string; before: boolean }[]>`
    SELECT u."number", e."position" < own."position" AS "before"
    FROM "unit" u JOIN "entrance" e ON e."id" = u."entranceId" JOIN "entrance" own ON own."id" = ${id}
    WHERE u."blockId" = ${blockId} AND u."entranceId" <> ${id}`
  const before = rows.filter((row) => row.before)
  return { all: new Set(rows.map((row) => row.number)), next: numberBehind(before.map((row) => row.number)) }
}

/** Of these layouts, those that the complex does not have. */
export async function findForeignLayouts(tx: Tx, complexId: string, ids: readonly string[]): Promise<string[]> {
  const known = await tx.layout.findMany({
    where: { complexId, id: { in: [...ids] } },
    select: { id: true },
    take: 500,
  })
  return ids.filter((id) => !known.some((layout) => layout.id === id))
}

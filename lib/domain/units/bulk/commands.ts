import { Prisma } from "@/lib/db/generated/client"
import { type Tx, transaction } from "@/lib/db/transaction"
import { type ActivitySubject, recordActivity } from "../../activity"
import { type Actor, personId } from "../../actor"
import { DomainError } from "../../errors"
import { settleExpiredClaimsOfComplex } from "../../expiry/commands"
import { assertMay } from "../../policy"
import { filterWhere } from "../commands"
import { type ChangingUnit, leftReason } from "./rules"
import type { BulkChange, ChangedUnits, ChangeUnitsInput, LeftReason } from "./schema"

type Row = ChangingUnit & { id: string }

/** Gives many units a layout, or moves them as an admin may; what cannot be moved is counted by its reason, never forced. */
export async function changeUnits(actor: Actor, input: ChangeUnitsInput, now = new Date()): Promise<ChangedUnits> {
  assertMay(actor, "unit.manage")
  const { filter, change, preview } = input
  if (!preview) await settleExpiredClaimsOfComplex(filter.complexId, now)
  return transaction(async (tx) => {
    await assertKnown(tx, filter.complexId, change.layoutId ?? null)
    const found = await tx.unit.findMany({ where: filterWhere(filter), select: { id: true }, take: 20_000 })
    const ids = found.map((unit) => unit.id)
    const units = await tx.$queryRaw<Row[]>`
      SELECT "id", "status"::text, "blockedReason"::text, "price", "layoutId"
      FROM "unit" WHERE "id" = ANY(${ids}) ORDER BY "id" ${preview ? Prisma.empty : Prisma.sql`FOR NO KEY UPDATE`}`
    const changing: Row[] = []
    const left = new Map<LeftReason, number>()
    for (const unit of units) {
      const reason = leftReason(unit, change)
      if (reason) left.set(reason, (left.get(reason) ?? 0) + 1)
      else changing.push(unit)
    }
    if (!preview && changing.length > 0) await write(tx, actor, filter.complexId, changing, change, now)
    return { preview, count: changing.length, left: [...left].map(([reason, count]) => ({ reason, count })) }
  })
}

async function assertKnown(tx: Tx, complexId: string, layoutId: string | null): Promise<void> {
  const complex = await tx.complex.findUnique({ where: { id: complexId }, select: { id: true } })
  if (!complex) {
    throw new DomainError("validation_failed", {}, [{ path: ["filter", "complexId"], message: "unknownRecord" }])
  }
  if (layoutId === null) return
  const layout = await tx.layout.findFirst({ where: { id: layoutId, complexId }, select: { id: true } })
  if (!layout) {
    throw new DomainError("validation_failed", {}, [{ path: ["change", "layoutId"], message: "unknownRecord" }])
  }
}

async function write(
  tx: Tx,
  actor: Actor,
  complexId: string,
  units: Row[],
  change: BulkChange,
  now: Date,
): Promise<void> {
  const { layoutId, status, blockedReason = null, reason = null } = change
  const where = { id: { in: units.map((unit) => unit.id) } }
  if (status === undefined) {
    await tx.unit.updateMany({ where, data: { layoutId: layoutId ?? null } })
  } else {
    await tx.unit.updateMany({ where, data: { status, blockedReason, blockedNote: blockedReason ? reason : null } })
    const byId = personId(actor)
    await tx.unitStatusChange.createMany({
      data: units.map((unit) => ({ unitId: unit.id, from: unit.status, to: status, reason, byId, at: now })),
    })
  }
  const count = units.length
  const data: ActivitySubject["data"] =
    status === undefined ? { count, fields: ["layout"] } : { count, status, blockedReason, reason }
  const subject = { entity: "complex", entityId: complexId, complexId, data }
  await recordActivity(tx, actor, "units.changed", subject, now)
}

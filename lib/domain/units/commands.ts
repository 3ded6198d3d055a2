import type { Prisma } from "@/lib/db/generated/client"
import { type Tx, transaction, violatedUnique } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { lockSale, moveUnit } from "../claims/commands"
import { DomainError } from "../errors"
import { settleExpiredClaim } from "../expiry/commands"
import { assertMay } from "../policy"
import { lockEntranceOf, setFacts, type UnitFacts } from "./facts/commands"
import { getUnit } from "./queries"
import { type BlockedReason, canAdminMoveUnit, isPriceFrozen, type UnitStatus } from "./rules"
import type { ChangeUnitInput, ReleasedUnits, ReleaseUnitsInput, UnitDto, UnitFilter } from "./schema"

type UnitRow = UnitFacts & {
  id: string
  complexId: string
  entranceId: string
  floor: number
  floors: number
  status: UnitStatus
  blockedReason: BlockedReason | null
  price: bigint | null
  layoutId: string | null
}

/**
 * What an admin changes by hand. Refuses with `unit_claimed` a price or a measure while somebody holds the unit, with `already_exists` a
 * number or place of another unit, with
 * `status_conflict` a move that is not an admin's, with `unit_unpriced` to put on sale what has no price.
 */
export async function changeUnit(actor: Actor, input: ChangeUnitInput, now = new Date()): Promise<UnitDto> {
  assertMay(actor, "unit.manage")
  await settleExpiredClaim(input.id, now) // a stopped job must not freeze a price
  const { number, stack, areaDm2, rooms, kind, finish } = input
  const work = transaction(async (tx) => {
    if (stack !== undefined) await lockEntranceOf(tx, input.id)
    const unit = await lockUnit(tx, input.id)
    await setFacts(tx, actor, unit, { number, stack, areaDm2, rooms, kind, finish }, now)
    if (input.price !== undefined) await setPrice(tx, actor, unit, BigInt(input.price), now)
    if (input.layoutId !== undefined) await setLayout(tx, actor, unit, input.layoutId, now)
    if (input.status !== undefined) await setStatus(tx, actor, unit, input, now)
  })
  await work.catch(explainTaken)
  return getUnit(actor, input.id, now)
}

/** A number or a place that another unit has is a field's fault, not a bug. */
function explainTaken(error: unknown): never {
  const index = violatedUnique(error)
  if (index !== "unit_address_key" && index !== "unit_position_key") throw error
  const number = index === "unit_address_key"
  const field = number ? { path: ["number"], message: "taken" } : { path: ["stack"], message: "placeTaken" }
  throw new DomainError("already_exists", {}, [field])
}

/** Puts hidden units that have a price on sale; one activity tells of all. With `preview` it only counts. */
export async function releaseUnits(actor: Actor, input: ReleaseUnitsInput, now = new Date()): Promise<ReleasedUnits> {
  assertMay(actor, "unit.manage")
  const where = { ...filterWhere(input.filter), status: "hidden" as const }
  return transaction(async (tx) => {
    const complex = await tx.complex.findUnique({ where: { id: input.filter.complexId }, select: { id: true } })
    if (!complex)
      throw new DomainError("validation_failed", {}, [{ path: ["filter", "complexId"], message: "unknownRecord" }])
    const unpriced = await tx.unit.count({ where: { ...where, price: null } })
    const priced = { ...where, price: { not: null } }
    if (input.preview) return { count: await tx.unit.count({ where: priced }), unpriced, preview: true }
    const released = await releaseWhere(tx, actor, complex.id, priced, now)
    return { count: released, unpriced, preview: false }
  })
}

/** The same for whoever has chosen the units already; returns how many were put on sale. */
export async function releaseWhere(
  tx: Tx,
  actor: Actor,
  complexId: string,
  where: Prisma.UnitWhereInput,
  now: Date,
): Promise<number> {
  const hidden = { ...where, complexId, status: "hidden", price: { not: null } } as const
  const found = await tx.unit.findMany({ where: hidden, select: { id: true }, take: 20_000 })
  // In the order of everything that sells: an update alone locks the rows as it comes across them.
  await lockSale(
    tx,
    found.map((unit) => unit.id),
  )
  const units = await tx.unit.updateManyAndReturn({
    where: { AND: [hidden, { id: { in: found.map((unit) => unit.id) } }] },
    data: { status: "available" },
    select: { id: true },
  })
  if (units.length === 0) return 0
  await tx.unitStatusChange.createMany({
    data: units.map(({ id }) => ({ unitId: id, from: "hidden", to: "available", byId: personId(actor), at: now })),
  })
  const data = { count: units.length, unitIds: units.map(({ id }) => id) }
  await recordActivity(tx, actor, "units.released", { entity: "complex", entityId: complexId, complexId, data }, now)
  return units.length
}

export function filterWhere(filter: UnitFilter): Prisma.UnitWhereInput {
  const { floorFrom, floorTo, ids, ...exact } = filter
  const floor = {
    ...(floorFrom !== undefined ? { gte: floorFrom } : {}),
    ...(floorTo !== undefined ? { lte: floorTo } : {}),
  }
  return {
    ...exact,
    ...(ids ? { id: { in: ids } } : {}),
    ...(floorFrom !== undefined || floorTo !== undefined ? { floor } : {}),
  }
}

async function lockUnit(tx: Tx, id: string): Promise<UnitRow> {
  const [unit] = await tx.$queryRaw<UnitRow[]>`
    SELECT "id", "complexId", "entranceId", "floor", "floors", "status"::text, "blockedReason"::text, "price", "layoutId",
      "number", "stack", "areaDm2", "rooms", "kind"::text, "finish"::text
    FROM "unit" WHERE "id" = ${id} FOR NO KEY UPDATE`
  if (!unit) throw new DomainError("not_found")
  return unit
}

async function setPrice(tx: Tx, actor: Actor, unit: UnitRow, price: bigint, now: Date): Promise<void> {
  if (isPriceFrozen(unit.status)) throw new DomainError("unit_claimed", { status: unit.status })
  if (price === unit.price) return
  await tx.unit.update({ where: { id: unit.id }, data: { price }, select: { id: true } })
  const change = await tx.priceChange.create({
    data: {
      complexId: unit.complexId,
      kind: "single",
      request: { unitId: unit.id, price: String(price) },
      byId: personId(actor),
      at: now,
      items: { create: { unitId: unit.id, oldPrice: unit.price, newPrice: price } },
    },
    select: { id: true },
  })
  const data = { changeId: change.id, before: unit.price === null ? null : String(unit.price), after: String(price) }
  const subject = { entity: "unit", entityId: unit.id, complexId: unit.complexId, data }
  await recordActivity(tx, actor, "price.changed", subject, now)
}

async function setLayout(tx: Tx, actor: Actor, unit: UnitRow, layoutId: string | null, now: Date): Promise<void> {
  if (layoutId === unit.layoutId) return
  const known =
    layoutId === null ||
    (await tx.layout.findFirst({ where: { id: layoutId, complexId: unit.complexId }, select: { id: true } }))
  if (!known) throw new DomainError("validation_failed", {}, [{ path: ["layoutId"], message: "unknownRecord" }])
  await tx.unit.update({ where: { id: unit.id }, data: { layoutId }, select: { id: true } })
  const data = { before: unit.layoutId, after: layoutId }
  const subject = { entity: "unit", entityId: unit.id, complexId: unit.complexId, data }
  await recordActivity(tx, actor, "unit.updated", subject, now)
}

async function setStatus(tx: Tx, actor: Actor, unit: UnitRow, input: ChangeUnitInput, now: Date): Promise<void> {
  const { status: to, reason } = input
  if (to === undefined || to === unit.status) return
  if (to === "blocked" && !input.blockedReason) {
    throw new DomainError("reason_required", {}, [{ path: ["blockedReason"], message: "reason" }])
  }
  if (!canAdminMoveUnit(unit.status, to, unit.blockedReason)) {
    throw new DomainError("status_conflict", { status: unit.status })
  }
  if (to === "available" && unit.price === null && input.price === undefined) throw new DomainError("unit_unpriced")
  const { blockedReason } = input
  const why = { reason: reason ?? null, ...(blockedReason ? { blockedReason } : {}) }
  await moveUnit(tx, actor, { unitId: unit.id, from: unit.status, to, ...why }, now)
  if (to === "blocked" && reason) {
    await tx.unit.update({ where: { id: unit.id }, data: { blockedNote: reason }, select: { id: true } })
  }
}

import type { Tx } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import type { Actor } from "../../actor"
import { DomainError } from "../../errors"
import { frozenFields, UNIT_FACTS, type UnitFact, type UnitStatus } from "../rules"
import type { UnitKind } from "../schema"

export type UnitFacts = {
  number: string
  stack: number
  areaDm2: number
  rooms: number | null
  kind: UnitKind
  finish: "none" | "rough" | "pre_finish" | "turnkey" | "furnished" | null
}
type Unit = UnitFacts & {
  id: string
  complexId: string
  entranceId: string
  floor: number
  floors: number
  status: UnitStatus
}

/** Two who change places of one entrance follow each other; before the unit's own row, as whoever describes its floors does. */
export async function lockEntranceOf(tx: Tx, unitId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT "id" FROM "entrance" WHERE "id" = (SELECT "entranceId" FROM "unit" WHERE "id" = ${unitId}) FOR NO KEY UPDATE`
}

/** Number, place and measures. Refuses with `unit_claimed` what a claim or a contract names, each field by itself. */
export async function setFacts(tx: Tx, actor: Actor, unit: Unit, asked: Partial<UnitFacts>, now: Date): Promise<void> {
  const fields = UNIT_FACTS.filter((field) => asked[field] !== undefined && asked[field] !== unit[field])
  if (fields.length === 0) return
  const frozen = frozenFields(unit.status)
  const refused = fields.filter((field) => frozen.includes(field))
  if (refused.length > 0) {
    const problems = refused.map((field) => ({ path: [field], message: "frozen" }))
    throw new DomainError("unit_claimed", { status: unit.status }, problems)
  }
  if (fields.includes("stack")) await assertRoom(tx, { ...unit, stack: asked.stack ?? unit.stack })
  const data: Partial<UnitFacts> = Object.fromEntries(fields.map((field) => [field, asked[field]]))
  await tx.unit.update({ where: { id: unit.id }, data, select: { id: true } })
  const of = (source: Partial<UnitFacts>) =>
    Object.fromEntries(fields.map((field: UnitFact) => [field, source[field] ?? null]))
  const subject = {
    entity: "unit",
    entityId: unit.id,
    complexId: unit.complexId,
    data: { before: of(unit), after: of(asked) },
  }
  await recordActivity(tx, actor, "unit.updated", subject, now)
}

/** A duplex covers the place above it, which the unique index on places does not see. */
async function assertRoom(tx: Tx, { id, entranceId, stack, floor, floors }: Unit): Promise<void> {
  const [other] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "unit"
    WHERE "entranceId" = ${entranceId} AND "stack" = ${stack} AND "id" <> ${id}
      AND "floor" < ${floor + floors} AND "floor" + "floors" > ${floor}
    LIMIT 1`
  if (other) throw new DomainError("already_exists", {}, [{ path: ["stack"], message: "placeTaken" }])
}

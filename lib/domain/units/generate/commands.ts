import { db } from "@/lib/db/client"
import { type Tx, transaction, violatedUnique } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import { type Actor, personId } from "../../actor"
import { DomainError } from "../../errors"
import { toMoney } from "../../money"
import { assertMay } from "../../policy"
import { type EntranceRow, findEntrance, findForeignLayouts, listEntranceUnits, readBlockNumbers } from "./queries"
import { describeUnits, type PlannedUnit, planUnits } from "./rules"
import type { GeneratedUnits, GenerateUnitsInput } from "./schema"

/**
 * Makes an entrance's units from its typical floor, or says what it would make. Units with a history are never touched; doing it
 * again changes nothing. Refuses with `validation_failed` what contradicts itself, with `numbers_collide` a number that a kept unit has.
 */
export async function generateUnits(
  actor: Actor,
  input: GenerateUnitsInput,
  now = new Date(),
): Promise<GeneratedUnits> {
  assertMay(actor, "unit.manage")
  if (input.preview) {
    const { entrance, plan } = await planEntrance(db, input, false)
    return toDto(entrance, plan, true)
  }
  try {
    return await transaction(async (tx) => {
      const { entrance, plan } = await planEntrance(tx, input, true)
      const count = plan.filter((unit) => unit.collides === "entrance").length
      if (count > 0) throw new DomainError("numbers_collide", { count })
      await write(tx, actor, entrance, plan, now)
      return toDto(entrance, plan, false)
    })
  } catch (error) {
    // An import put units into the entrance while this was written: the preview is no longer true.
    if (violatedUnique(error)?.startsWith("unit_")) throw new DomainError("version_conflict")
    throw error
  }
}

async function planEntrance(tx: Tx, input: GenerateUnitsInput, lock: boolean) {
  const entrance = await findEntrance(tx, input.entranceId, lock)
  if (!entrance) {
    throw new DomainError("validation_failed", {}, [{ path: ["entranceId"], message: "unknownRecord" }])
  }
  if (lock) {
    await tx.$queryRaw`SELECT "id" FROM "unit" WHERE "entranceId" = ${entrance.id} ORDER BY "id" FOR NO KEY UPDATE`
  }
  const numbers = await readBlockNumbers(tx, entrance)
  const first = input.numbering.rule === "block" ? Math.max(numbers.next, input.numberFrom) : input.numberFrom
  const { units, faults } = describeUnits(input, first)
  const layouts = units.flatMap((unit) => (unit.layoutId === null ? [] : [unit.layoutId]))
  const foreign = await findForeignLayouts(tx, entrance.complexId, [...new Set(layouts)])
  const unknown = foreign.map(() => ({ path: ["stacks"], message: "unknownRecord" }))
  if (faults.length + unknown.length > 0) throw new DomainError("validation_failed", {}, [...faults, ...unknown])
  return { entrance, plan: planUnits(units, await listEntranceUnits(tx, entrance.id), numbers.all) }
}

/** Set by set, in an order in which no two units ever have one place or number: away, aside, changed, new. */
async function write(tx: Tx, actor: Actor, entrance: EntranceRow, plan: PlannedUnit[], now: Date): Promise<void> {
  const ids = (verdict: PlannedUnit["verdict"]) =>
    plan.flatMap((unit) => (unit.verdict === verdict && unit.unitId !== null ? [unit.unitId] : []))
  const removed = ids("removed")
  const changed = plan.filter((unit) => unit.verdict === "changed")
  const fresh = plan.filter((unit) => unit.verdict === "new")
  if (removed.length + changed.length + fresh.length === 0) return
  await tx.unit.deleteMany({ where: { id: { in: removed } } })
  await changeUnits(tx, changed, now)
  const { complexId, blockId, id: entranceId } = entrance
  const made = await tx.unit.createManyAndReturn({
    data: fresh.map(({ floor, floors, stack, number, kind, rooms, areaDm2, price, layoutId }) => ({
      ...{ complexId, blockId, entranceId, floor, floors, stack, number, kind, rooms, areaDm2, price, layoutId },
      createdAt: now,
    })),
    select: { id: true },
  })
  await tx.unitStatusChange.createMany({
    data: made.map(({ id }) => ({ unitId: id, from: null, to: "hidden", byId: personId(actor), at: now })),
  })
  const data = {
    block: entrance.block,
    entrance: entrance.name,
    created: fresh.length,
    updated: changed.length,
    removed: removed.length,
  }
  await recordActivity(tx, actor, "units.generated", { entity: "complex", entityId: complexId, complexId, data }, now)
}

async function changeUnits(tx: Tx, changed: readonly PlannedUnit[], now: Date): Promise<void> {
  if (changed.length === 0) return
  const renumbered = changed.flatMap((unit) => (unit.fields.includes("number") && unit.unitId ? [unit.unitId] : []))
  await tx.$executeRaw`UPDATE "unit" SET "number" = '~' || "id" WHERE "id" = ANY(${renumbered})`
  const rows = changed.map(({ unitId, floors, number, kind, rooms, areaDm2, price, layoutId }) => ({
    ...{ id: unitId, floors, number, kind, rooms, areaDm2, layoutId },
    price: price === null ? null : String(price),
  }))
  await tx.$executeRaw`
    UPDATE "unit" u SET "floors" = v."floors", "number" = v."number", "kind" = v."kind"::"UnitKind", "rooms" = v."rooms",
      "areaDm2" = v."areaDm2", "price" = v."price", "layoutId" = v."layoutId", "updatedAt" = ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v("id" text, "floors" int, "number" text, "kind" text, "rooms" int,
      "areaDm2" int, "price" bigint, "layoutId" text)
    WHERE u."id" = v."id"`
}

function toDto({ currency, block, name }: EntranceRow, plan: readonly PlannedUnit[], preview: boolean): GeneratedUnits {
  const count = (verdict: PlannedUnit["verdict"]) => plan.filter((unit) => unit.verdict === verdict).length
  return {
    preview,
    currency,
    block,
    entrance: name,
    counts: {
      new: count("new"),
      changed: count("changed"),
      same: count("same"),
      kept: count("kept"),
      removed: count("removed"),
      colliding: plan.filter((unit) => unit.collides === "entrance").length,
    },
    cells: plan.map(({ price, ...cell }) => ({ ...cell, price: price === null ? null : toMoney(price) })),
  }
}

import { type Tx, transaction, violatedUnique } from "@/lib/db/transaction"
import type { Actor } from "../actor"
import { lockComplex, recordComplexChange } from "../complexes/access/commands"
import { DomainError } from "../errors"
import { assertPictures } from "../media/queries"
import { assertMay } from "../policy"
import { readLayout } from "./queries"
import type { AddLayoutInput, ChangeLayoutInput, LayoutDto } from "./schema"

type Areas = Pick<LayoutDto, "areaDm2" | "livingDm2" | "kitchenDm2">

/** Adds a layout. Refuses with `already_exists` a code that the complex has. */
export async function addLayout(
  actor: Actor,
  { id: complexId, ...facts }: AddLayoutInput,
  now = new Date(),
): Promise<LayoutDto> {
  assertMay(actor, "unit.manage")
  assertAreas(facts)
  return explainTaken(() =>
    transaction(async (tx) => {
      await lockComplex(tx, complexId, now)
      await assertPlan(tx, facts.planMediaId)
      const { id } = await tx.layout.create({ data: { ...facts, complexId }, select: { id: true } })
      await recordComplexChange(tx, actor, complexId, { fields: ["layouts"], code: facts.code, count: 1 }, now)
      return readLayout(tx, id)
    }),
  )
}

/** Changes a layout. The areas of its units stay: each has its own. */
export async function changeLayout(
  actor: Actor,
  { id, ...facts }: ChangeLayoutInput,
  now = new Date(),
): Promise<LayoutDto> {
  assertMay(actor, "unit.manage")
  return explainTaken(() =>
    transaction(async (tx) => {
      const complexId = await lockOwner(tx, id, now)
      await assertPlan(tx, facts.planMediaId)
      await tx.layout.update({ where: { id }, data: facts, select: { id: true } })
      const layout = await readLayout(tx, id)
      assertAreas(layout)
      await recordComplexChange(tx, actor, complexId, { fields: ["layouts"], code: layout.code }, now)
      return layout
    }),
  )
}

/** Removes a layout that no unit has; refuses with `layout_in_use` otherwise. */
export async function removeLayout(actor: Actor, id: string, now = new Date()): Promise<void> {
  assertMay(actor, "unit.manage")
  await transaction(async (tx) => {
    const complexId = await lockOwner(tx, id, now)
    // Held, so that no unit takes it between the count and the removal.
    await tx.$queryRaw`SELECT "id" FROM "layout" WHERE "id" = ${id} FOR UPDATE`
    const { code, units } = await readLayout(tx, id)
    if (units > 0) throw new DomainError("layout_in_use", { units })
    await tx.layout.delete({ where: { id }, select: { id: true } })
    await recordComplexChange(tx, actor, complexId, { fields: ["layouts"], code, count: -1 }, now)
  })
}

async function lockOwner(tx: Tx, id: string, now: Date): Promise<string> {
  const layout = await tx.layout.findUnique({ where: { id }, select: { complexId: true } })
  if (!layout) throw new DomainError("not_found")
  await lockComplex(tx, layout.complexId, now)
  if (!(await tx.layout.count({ where: { id } }))) throw new DomainError("not_found")
  return layout.complexId
}

async function assertPlan(tx: Tx, mediaId: string | null | undefined): Promise<void> {
  if (mediaId) await assertPictures(tx, [mediaId], () => ["planMediaId"])
}

/** Rooms are a part of the whole. */
function assertAreas({ areaDm2, livingDm2, kitchenDm2 }: Areas): void {
  const wrong = (["livingDm2", "kitchenDm2"] as const).filter(
    (field) => ({ livingDm2, kitchenDm2 })[field] !== null && Number({ livingDm2, kitchenDm2 }[field]) > areaDm2,
  )
  if (wrong.length > 0) {
    throw new DomainError(
      "validation_failed",
      {},
      wrong.map((field) => ({ path: [field], message: "areaAboveTotal" })),
    )
  }
}

async function explainTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (violatedUnique(error) !== "layout_code_key") throw error
    throw new DomainError("already_exists", {}, [{ path: ["code"], message: "taken" }])
  }
}

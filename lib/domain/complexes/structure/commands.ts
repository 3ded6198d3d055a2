import { type Tx, transaction, violatedUnique } from "@/lib/db/transaction"
import type { Actor } from "../../actor"
import { DomainError } from "../../errors"
import { assertMay } from "../../policy"
import { lockComplex, recordComplexChange } from "../access/commands"
import { getComplex } from "../register/queries"
import type { ComplexDto } from "../schema"
import type { ArrangeBlocksInput } from "./schema"

type Part = { id: string; name: string; position: number }
type Wanted = { id?: string | undefined; name: string }
/** Blocks and entrances are arranged alike. */
type Shelf = {
  update(id: string, data: { name: string; position?: number }): Promise<unknown>
  add(data: { name: string; position: number }): Promise<{ id: string }>
}

/**
 * Adds, renames, reorders and removes blocks and entrances. Refuses with `part_in_use` to remove what has units or
 * drawings, with `already_exists` two of one name.
 */
export async function arrangeBlocks(actor: Actor, input: ArrangeBlocksInput, now = new Date()): Promise<ComplexDto> {
  assertMay(actor, "unit.manage")
  const { id: complexId, blocks, removed } = input
  try {
    await transaction(async (tx) => {
      await lockComplex(tx, complexId, now)
      await removeParts(tx, complexId, removed)
      const known = await tx.block.findMany({
        where: { complexId },
        select: PART,
        orderBy: { position: "asc" },
        take: 100,
      })
      const ids = await arrange(known, blocks, ["blocks"], {
        update: (id, data) => tx.block.update({ where: { id }, data, select: { id: true } }),
        add: (data) => tx.block.create({ data: { ...data, complexId }, select: { id: true } }),
      })
      for (const [index, { entrances }] of blocks.entries()) {
        await arrangeEntrances(tx, ids[index] ?? "", entrances, ["blocks", index, "entrances"])
      }
      await recordComplexChange(tx, actor, complexId, { fields: ["blocks"] }, now)
    })
  } catch (error) {
    const index = violatedUnique(error)
    if (index === "block_name_key" || index === "entrance_name_key") throw taken(["blocks"])
    throw error
  }
  return getComplex(actor, complexId)
}

const PART = { id: true, name: true, position: true } as const

async function arrangeEntrances(tx: Tx, blockId: string, wanted: Wanted[], path: (string | number)[]): Promise<void> {
  const known = await tx.entrance.findMany({
    where: { blockId },
    select: PART,
    orderBy: { position: "asc" },
    take: 100,
  })
  await arrange(known, wanted, path, {
    update: (id, data) => tx.entrance.update({ where: { id }, data, select: { id: true } }),
    add: (data) => tx.entrance.create({ data: { ...data, blockId }, select: { id: true } }),
  })
}

/** The ids of `wanted`, in its order. */
async function arrange(known: Part[], wanted: Wanted[], path: (string | number)[], shelf: Shelf): Promise<string[]> {
  const before = new Map(known.map((part) => [part.id, part]))
  for (const [index, { id, name }] of wanted.entries()) {
    if (id !== undefined && !before.delete(id)) throw invalid([...path, index], "unknownRecord")
    if (wanted.findIndex((other) => other.name === name) < index) throw taken([...path, index, "name"])
  }
  const place = new Map(known.map((part) => [part.id, part]))
  const targets = [...wanted, ...before.values()].map(({ id, name }, position) => ({ id, name, position }))
  // Names may change places: whoever gets another one first steps aside.
  for (const { id, name } of targets) if (id && place.get(id)?.name !== name) await shelf.update(id, { name: id })
  const ids: string[] = []
  for (const { id, name, position } of targets) {
    const was = id === undefined ? undefined : place.get(id)
    if (id === undefined) ids.push((await shelf.add({ name, position })).id)
    else ids.push(id)
    if (id && (was?.name !== name || was.position !== position)) await shelf.update(id, { name, position })
  }
  return ids.slice(0, wanted.length)
}

async function removeParts(tx: Tx, complexId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  // Held, so that no unit moves in between the count and the removal.
  await tx.$queryRaw`SELECT "id" FROM "block" WHERE "complexId" = ${complexId} FOR UPDATE`
  await tx.$queryRaw`
    SELECT e."id" FROM "entrance" e JOIN "block" b ON b."id" = e."blockId" WHERE b."complexId" = ${complexId} FOR UPDATE OF e`
  const entrances = { block: { complexId }, OR: [{ id: { in: ids } }, { blockId: { in: ids } }] }
  const blocks = { complexId, id: { in: ids } }
  const used =
    (await tx.entrance.findFirst({ where: { ...entrances, AND: USED }, select: { name: true } })) ??
    (await tx.block.findFirst({ where: { ...blocks, ...USED }, select: { name: true } }))
  if (used) throw new DomainError("part_in_use", { name: used.name })
  await tx.entrance.deleteMany({ where: entrances })
  await tx.block.deleteMany({ where: blocks })
}

const USED = { OR: [{ units: { some: {} } }, { drawings: { some: {} } }] }

function taken(path: (string | number)[]): DomainError {
  return new DomainError("already_exists", {}, [{ path, message: "taken" }])
}

function invalid(path: (string | number)[], message: string): DomainError {
  return new DomainError("validation_failed", {}, [{ path, message }])
}

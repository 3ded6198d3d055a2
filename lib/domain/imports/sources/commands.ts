import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import { type Actor, personId } from "../../actor"
import { DomainError } from "../../errors"
import { assertMay } from "../../policy"
import { getImportSource } from "./queries"
import { CRON } from "./rules"
import type { AddImportSourceInput, ChangeImportSourceInput, ImportSourceDto } from "./schema"

/** Adds a sheet that is read by schedule, of leads or into a complex that exists; the job reads it within ten minutes. */
export async function addImportSource(
  actor: Actor,
  { kind, name, complexId = "", sheet, schedule }: AddImportSourceInput,
  now = new Date(),
): Promise<ImportSourceDto> {
  assertMay(actor, "import.run")
  return transaction(async (tx) => {
    if (kind === "units") await assertComplex(tx, complexId)
    const place = kind === "units" ? { complexId } : {}
    const { id } = await tx.importSource.create({
      data: { kind, name, ...place, sheetId: sheet, cron: CRON[schedule], byId: personId(actor) },
      select: { id: true },
    })
    await recordActivity(tx, actor, "importSource.created", subjectOf(id, { name, schedule }), now)
    return getImportSource(actor, id, now, tx)
  })
}

/** Changes a source, or pauses it. One that is pointed elsewhere begins anew: what was wrong with the former is forgotten. */
export async function changeImportSource(
  actor: Actor,
  { id, name, complexId, sheet, schedule, active }: ChangeImportSourceInput,
  now = new Date(),
): Promise<ImportSourceDto> {
  assertMay(actor, "import.run")
  return transaction(async (tx) => {
    await lockSource(tx, id)
    const before = await getImportSource(actor, id, now, tx)
    const place = before.kind === "leads" ? undefined : complexId
    if (place !== undefined) await assertComplex(tx, place)
    const elsewhere = (place ?? before.complexId) !== before.complexId || (sheet ?? before.sheetId) !== before.sheetId
    await tx.importSource.update({
      where: { id },
      data: {
        name,
        complexId: place,
        sheetId: sheet,
        active,
        ...(schedule && { cron: CRON[schedule] }),
        ...(elsewhere && { lastRunAt: null, readAt: null, lastError: null, leaseUntil: null }),
      },
      select: { id: true },
    })
    const after = await getImportSource(actor, id, now, tx)
    const data = { before: factsOf(before), after: factsOf(after) }
    await recordActivity(tx, actor, "importSource.updated", subjectOf(id, data), now)
    return after
  })
}

/** Forgets a source; what was read from it stays, and its runs stay in the list. */
export async function removeImportSource(actor: Actor, id: string, now = new Date()): Promise<void> {
  assertMay(actor, "import.run")
  await transaction(async (tx) => {
    await lockSource(tx, id)
    const { name } = await getImportSource(actor, id, now, tx)
    await tx.importSource.delete({ where: { id }, select: { id: true } })
    await recordActivity(tx, actor, "importSource.removed", subjectOf(id, { name }), now)
  })
}

/**
 * A source whose last reading a person has mended and applied is well again: its data is as old as that reading. An older reading
 * says nothing of the last one, and who reads the source this moment says it himself.
 */
export async function settleSource(tx: Tx, actor: Actor, runId: string, now: Date): Promise<void> {
  const run = await tx.importRun.findUniqueOrThrow({
    where: { id: runId },
    select: { sourceId: true, createdAt: true },
  })
  if (run.sourceId === null) return
  const newest = await tx.importRun.findFirst({
    where: { sourceId: run.sourceId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true },
  })
  if (newest?.id !== runId) return
  const [source] = await tx.importSource.updateManyAndReturn({
    where: { id: run.sourceId, lastError: { not: null }, OR: [{ leaseUntil: null }, { leaseUntil: { lte: now } }] },
    data: { lastError: null, readAt: run.createdAt },
    select: { id: true, name: true },
  })
  if (!source) return
  await recordActivity(tx, actor, "importSource.recovered", subjectOf(source.id, { name: source.name }), now)
}

function factsOf({ name, complexId, complexName, sheetId, schedule, active }: ImportSourceDto) {
  return { name, complexId, complex: complexName, sheetId, schedule, active }
}

function subjectOf(entityId: string, data: { [key: string]: string | ReturnType<typeof factsOf> }) {
  return { entity: "importSource", entityId, data }
}

async function assertComplex(tx: Tx, id: string): Promise<void> {
  if ((await tx.complex.count({ where: { id } })) > 0) return
  throw new DomainError("validation_failed", {}, [{ path: ["complexId"], message: "unknownRecord" }])
}

async function lockSource(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "import_source" WHERE "id" = ${id} FOR UPDATE`
}

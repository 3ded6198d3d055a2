import { Prisma } from "@/lib/db/generated/client"
import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import type { Actor } from "../../actor"
import { addBlocks, addComplex } from "../../complexes/commands"
import { DomainError } from "../../errors"
import { assertMay } from "../../policy"
import { comparePriceList, countVerdicts } from "../compare/rules"
import { findComplexById, findComplexByName, listKnownUnits, readListedRows } from "../queries"
import type { ListedRow } from "../rows/rules"
import type { AppliedImportDto, ApplyImportInput, ImportMapping } from "../schema"
import { settleSource } from "../sources/commands"
import { addListed, changeListed, releaseListed } from "./units/commands"

/**
 * Writes a previewed price list, compared anew with what is there now: units changed since the preview are not overwritten by an
 * old difference. Refuses with `status_conflict` a run with wrong rows or one that was applied. With `publish` the file's hidden
 * units go on sale and the complex is published.
 */
export async function applyUnitImport(
  actor: Actor,
  input: ApplyImportInput,
  now = new Date(),
): Promise<AppliedImportDto> {
  assertMay(actor, "import.run")
  return transaction(async (tx) => {
    const { count } = await tx.importRun.updateMany({
      where: { id: input.id, kind: "units", status: "previewed" },
      data: { status: "applied", appliedAt: now, tables: Prisma.DbNull },
    })
    if (count === 0) throw await notApplicable(tx, input.id)
    const { mapping, rows: listed } = await readListedRows(tx, input.id)
    const complex = await complexOf(tx, actor, mapping.complex, listed, now)
    // Claims wait for these rows, so that no price moves under a hold that is being made.
    await tx.$queryRaw`SELECT "id" FROM "unit" WHERE "complexId" = ${complex.id} ORDER BY "id" FOR NO KEY UPDATE`
    const rows = comparePriceList(listed, await listKnownUnits(tx, complex.id))
    const counts = countVerdicts(rows)
    if (counts.wrong > 0) throw new DomainError("status_conflict", { status: "failed" })
    await addBlocks(tx, complex.id, blocksOf(listed))
    const created = await addListed(tx, actor, complex.id, rows, now)
    await changeListed(tx, actor, complex.id, rows, now)
    const ids = [...created, ...rows.flatMap((row) => (row.verdict !== "missing" && row.unitId ? [row.unitId] : []))]
    const published = input.publish ? await publish(tx, actor, complex, ids, now) : 0
    await tx.importRun.update({
      where: { id: input.id },
      data: { complexId: complex.id, summary: { counts, published } },
      select: { id: true },
    })
    await settleSource(tx, actor, input.id, now)
    const subject = { entity: "import", entityId: input.id, complexId: complex.id, data: { ...counts, published } }
    await recordActivity(tx, actor, "import.applied", subject, now)
    return { complexId: complex.id, slug: complex.slug, counts, published }
  })
}

async function notApplicable(tx: Tx, id: string): Promise<DomainError> {
  const run = await tx.importRun.findFirst({ where: { id, kind: "units" }, select: { status: true } })
  return run ? new DomainError("status_conflict", { status: run.status }) : new DomainError("not_found")
}

type ComplexRow = { id: string; slug: string; published: boolean }

async function complexOf(
  tx: Tx,
  actor: Actor,
  target: ImportMapping["complex"],
  rows: ListedRow[],
  now: Date,
): Promise<ComplexRow> {
  if (!target) throw new Error("A run of units without a complex") // the preview always keeps one
  const { id: knownId, name, slug, currency } = target
  // One that was there at the preview is meant by its id: names may repeat, and may have changed since.
  const known = (knownId && (await findComplexById(tx, knownId))) || (await findComplexByName(tx, name))
  if (known && known.currency !== currency) throw new DomainError("complex_currency", { currency: known.currency })
  if (known) return known
  const finishes = new Set(rows.map((row) => ("unit" in row ? row.unit.finish : undefined)))
  const [finish] = finishes.size === 1 ? finishes : []
  const id = await addComplex(tx, actor, { nameRu: name, slug, currency, ...(finish && { finish }) }, now)
  return { id, slug, published: false }
}

function blocksOf(rows: ListedRow[]): { name: string; entrances: { name: string }[] }[] {
  const blocks = new Map<string, Set<string>>()
  for (const row of rows) {
    if (!("unit" in row)) continue
    const { block, entrance } = row.unit
    blocks.set(block, (blocks.get(block) ?? new Set()).add(entrance))
  }
  return [...blocks]
    .sort(([a], [b]) => byNumber(a, b))
    .map(([name, entrances]) => ({
      name,
      entrances: [...entrances].sort(byNumber).map((entrance) => ({ name: entrance })),
    }))
}

/** Entrance 9 before entrance 10. */
function byNumber(a: string, b: string): number {
  return a.localeCompare(b, "ru", { numeric: true })
}

async function publish(tx: Tx, actor: Actor, complex: ComplexRow, unitIds: string[], now: Date): Promise<number> {
  const released = await releaseListed(tx, actor, complex.id, unitIds, now)
  if (!complex.published) {
    await tx.complex.update({ where: { id: complex.id }, data: { published: true }, select: { id: true } })
    const subject = { entity: "complex", entityId: complex.id, complexId: complex.id }
    await recordActivity(tx, actor, "complex.published", subject, now)
  }
  return released
}

import { sha256 } from "@/lib/crypto/digest"
import { db } from "@/lib/db/client"
import { type Actor, personId } from "../actor"
import { RESERVED_SLUGS, slugOf } from "../complexes/rules"
import { DomainError } from "../errors"
import type { KeptFile } from "../media/schema"
import { assertMay } from "../policy"
import { getSettings } from "../settings/queries"
import { comparePriceList, countVerdicts } from "./compare/rules"
import { findComplexById, findComplexByName, listKnownUnits } from "./queries"
import { type Chosen, understandUnits } from "./rules"
import { type DryRun, finishRun, openRun, type ReportProgress } from "./runs/commands"
import { getImportReport } from "./runs/queries"
import {
  type CorrectImportInput,
  chosenMapping,
  type ImportMapping,
  type ImportReportDto,
  type ImportUnitsInput,
} from "./schema"
import { importedTables, type Table } from "./table/schema"

/** Gives the sheets of a file; refuses with `validation_failed` what it cannot read. */
export type ReadTables = () => Promise<Table[]>

type Target = NonNullable<ImportMapping["complex"]>

/** A file of a complex by its name, or what a source of a complex that exists gives. */
type UnitImport = (ImportUnitsInput & { file?: KeptFile }) | { fileName: string; sourceId: string; complexId: string }

/**
 * Reads a price list and says what it would change; nothing but the run itself is written. Refuses with `complex_currency`
 * when the complex sells in another currency, with `slug_reserved` when a new complex's name gives no address.
 */
export async function previewUnitImport(
  actor: Actor,
  input: ImportUnitsInput,
  read: ReadTables,
  now = new Date(),
): Promise<ImportReportDto> {
  const { id, done } = await startUnitImport(actor, input, read, now)
  await done
  return getImportReport(actor, id)
}

/** The same for whoever does not wait: the run is there with status `reading`, and `done` settles when it is read. */
export async function startUnitImport(
  actor: Actor,
  input: UnitImport,
  read: ReadTables,
  now = new Date(),
): Promise<{ id: string; done: Promise<void> }> {
  assertMay(actor, "import.run")
  const { fileName } = input
  const sourceId = "sourceId" in input ? input.sourceId : null
  const complex = "sourceId" in input ? await targetOfSource(input.complexId) : await targetOf(input)
  const file = "file" in input ? input.file : undefined
  const id = await openRun(actor, { kind: "units", fileName, file, complexId: complex.id, sourceId }, now)
  return { id, done: finishRun(id, async (report) => dryRun(complex, await read(), report)) }
}

/**
 * Reads the kept sheets again with columns or colours that a person corrected, and remembers them for files of this shape.
 * Refuses with `status_conflict` a run that was applied.
 */
export async function correctUnitImport(
  actor: Actor,
  input: CorrectImportInput,
  now = new Date(),
): Promise<ImportReportDto> {
  assertMay(actor, "import.run")
  const run = await db.importRun.findFirst({
    where: { id: input.id, kind: "units" },
    select: { status: true, mapping: true, tables: true },
  })
  if (!run) throw new DomainError("not_found")
  const { complex } = await getImportReport(actor, input.id, "units", now)
  const tables = importedTables.safeParse(run.tables)
  if (!complex || !tables.success) throw new DomainError("status_conflict", { status: run.status })
  const { count } = await db.importRun.updateMany({
    where: { id: input.id, status: { in: ["previewed", "failed"] } },
    data: { status: "reading", summary: {} },
  })
  if (count === 0) throw new DomainError("status_conflict", { status: run.status })
  const said = { columns: input.columns, colours: input.colours }
  await finishRun(input.id, async (report) => {
    await remember(actor, understandUnits(tables.data, complex.currency).signature, said)
    return dryRun(complex, tables.data, report)
  })
  return getImportReport(actor, input.id, "units", now)
}

async function targetOf(input: ImportUnitsInput): Promise<Target> {
  const known = await findComplexByName(db, input.complex)
  const currency = input.currency ?? known?.currency ?? (await getSettings())["company.currency"]
  if (known && known.currency !== currency) throw new DomainError("complex_currency", { currency: known.currency })
  const slug = known?.slug ?? slugOf(input.complex)
  if (slug === null || RESERVED_SLUGS.has(slug)) throw new DomainError("slug_reserved")
  return { id: known?.id ?? null, slug, name: known?.nameRu ?? input.complex, currency }
}

async function targetOfSource(complexId: string): Promise<Target> {
  const known = await findComplexById(db, complexId)
  if (!known) throw new DomainError("not_found")
  return { id: known.id, slug: known.slug, name: known.nameRu, currency: known.currency }
}

async function dryRun(complex: Target, tables: Table[], report: ReportProgress): Promise<DryRun> {
  await report(
    "compare",
    0,
    tables.reduce((sum, table) => sum + table.rows.length, 0),
  )
  const guessed = understandUnits(tables, complex.currency)
  const chosen = await remembered(guessed.signature)
  const list = chosen ? understandUnits(tables, complex.currency, chosen) : guessed
  const { shape, sheets, columns, colours } = list
  const rows = comparePriceList(list.rows, complex.id === null ? [] : await listKnownUnits(db, complex.id))
  const correctable = columns.length > 0 || colours.length > 0
  return {
    mapping: { complex, shape, sheets, columns, colours, correctable },
    counts: countVerdicts(rows),
    rows,
    ...(correctable && { tables }),
  }
}

async function remembered(signature: string): Promise<Chosen | null> {
  const kept = await db.importMapping.findUnique({
    where: { kind_signature: { kind: "units", signature: sha256(signature) } },
    select: { mapping: true },
  })
  return kept && chosenMapping.parse(kept.mapping)
}

async function remember(actor: Actor, text: string, said: Chosen): Promise<void> {
  const signature = sha256(text)
  const mapping = { columns: said.columns ?? {}, colours: said.colours ?? {} }
  await db.importMapping.upsert({
    where: { kind_signature: { kind: "units", signature } },
    create: { kind: "units", signature, mapping, byId: personId(actor) },
    update: { mapping, byId: personId(actor) },
    select: { id: true },
  })
}

import { parse } from "csv-parse/sync"
import { db } from "@/lib/db/client"
import { transaction } from "@/lib/db/transaction"
import { type Actor, personId } from "../actor"
import { RESERVED_SLUGS, slugOf } from "../complexes/rules"
import { DomainError } from "../errors"
import { assertMay } from "../policy"
import { getSettings } from "../settings/queries"
import { comparePriceList, countVerdicts } from "./compare/rules"
import { decodeText, delimiterOf } from "./csv/rules"
import { findComplexByName, getImportReport, listKnownUnits } from "./queries"
import { readPriceList, type SourceRow } from "./rules"
import type { ImportReportDto, ImportUnitsInput } from "./schema"

/**
 * Reads a price list and says what it would change; nothing but the run itself is written. Refuses with `complex_currency`
 * when the complex sells in another currency, with `slug_reserved` when a new complex's name gives no address.
 */
export async function previewUnitImport(
  actor: Actor,
  input: ImportUnitsInput,
  bytes: Uint8Array,
  now = new Date(),
): Promise<ImportReportDto> {
  assertMay(actor, "import.run")
  const known = await findComplexByName(db, input.complex)
  const currency = input.currency ?? known?.currency ?? (await getSettings())["company.currency"]
  if (known && known.currency !== currency) throw new DomainError("complex_currency", { currency: known.currency })
  const slug = known?.slug ?? slugOf(input.complex)
  if (slug === null || RESERVED_SLUGS.has(slug)) throw new DomainError("slug_reserved")
  const list = readPriceList(recordsOf(bytes), currency)
  const rows = comparePriceList(list.rows, known ? await listKnownUnits(db, known.id) : [])
  const counts = countVerdicts(rows)
  const complex = { id: known?.id ?? null, slug, name: known?.nameRu ?? input.complex, currency }
  const runId = await transaction(async (tx) => {
    const run = await tx.importRun.create({
      data: {
        kind: "units",
        status: counts.wrong > 0 ? "failed" : "previewed",
        complexId: known?.id ?? null,
        fileName: input.fileName,
        mapping: { complex, columns: list.columns },
        summary: counts,
        byId: personId(actor),
        createdAt: now,
      },
      select: { id: true },
    })
    await tx.importRow.createMany({
      data: rows.map((row, position) => ({ runId: run.id, position, verdict: row.verdict, data: row })),
    })
    return run.id
  })
  return getImportReport(actor, runId)
}

function recordsOf(bytes: Uint8Array): SourceRow[] {
  const text = decodeText(bytes)
  if (text === null) throw new DomainError("validation_failed", {}, [{ path: ["file"], message: "notText" }])
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch {
    // Whatever csv-parse dislikes (a quotation mark that never ends) is a fault of the file.
    throw new DomainError("validation_failed", {}, [{ path: ["file"], message: "notTable" }])
  }
}

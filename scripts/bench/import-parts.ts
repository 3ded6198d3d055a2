import writeXlsx from "write-excel-file/node"
import { exportLeads } from "@/lib/api/router/leads-export"
import { db } from "@/lib/db/client"
import { SYSTEM } from "@/lib/domain/actor"
import { applyUnitImport } from "@/lib/domain/imports/apply/commands"
import { previewUnitImport } from "@/lib/domain/imports/commands"
import { exportLeadsInput } from "@/lib/domain/leads/list/schema"
import { generateUnits } from "@/lib/domain/units/generate/commands"
import { generateUnitsInput } from "@/lib/domain/units/generate/schema"
import { readTables } from "@/lib/tables/read-tables"
import { makeComplex, makeUser } from "@/tests/support/factories"

export const PARTS = ["price list, csv", "price list, xlsx", "16 × 6 floors", "leads, csv", "leads, xlsx"] as const
export type Part = (typeof PARTS)[number]

type Seconds = Record<string, number>

/** What each part took, by what it did. */
export const MEASURES: Record<Part, () => Promise<Seconds>> = {
  "price list, csv": async () => importPrices(csvOf(priceList())),
  "price list, xlsx": async () => importPrices(await xlsxOf(priceList())),
  "16 × 6 floors": generateEntrance,
  "leads, csv": () => exportAll("csv"),
  "leads, xlsx": () => exportAll("xlsx"),
}

const ROWS = 10_000
const LEADS = 100_000

type Cell = string | number

function priceList(): Cell[][] {
  const heading = ["Корпус", "Подъезд", "Этаж", "Стояк", "Квартира", "Комнат", "Площадь", "Цена"]
  const stacks = 25
  const floors = 20
  const rows = Array.from({ length: ROWS }, (_, at): Cell[] => {
    const [stack, floor, entrance] = [at % stacks, Math.floor(at / stacks) % floors, Math.floor(at / stacks / floors)]
    const [block, inBlock] = [Math.floor(entrance / 4) + 1, (entrance % 4) + 1]
    return [block, inBlock, floor + 1, stack + 1, at + 1, (at % 4) + 1, 40.5 + (at % 60), 400_000_000 + at * 10_000]
  })
  return [heading, ...rows]
}

function csvOf(rows: Cell[][]): Uint8Array {
  return new TextEncoder().encode(rows.map((row) => row.join(";")).join("\n"))
}

async function xlsxOf(rows: Cell[][]): Promise<Uint8Array> {
  const data = rows.map((row) => row.map((value) => ({ value })))
  return new Uint8Array(await writeXlsx([{ sheet: "Прайс", data }]).toBuffer())
}

async function importPrices(file: Uint8Array): Promise<Seconds> {
  const input = { fileName: "bench", complex: "Bench", currency: "UZS" } as const
  const [dryRun, report] = await timed(() => previewUnitImport(SYSTEM, input, () => readTables(file)))
  if (report.counts.new !== ROWS) throw new Error(`${report.counts.new} rows were understood`)
  const [apply, applied] = await timed(() => applyUnitImport(SYSTEM, { id: report.id, publish: false }))
  return { "dry run, s": dryRun, "apply, s": apply, "copy, s": await copyUnits(applied.complexId) }
}

/** The same rows by PostgreSQL's own bulk load, into a table with the same columns, defaults, checks and indexes. */
async function copyUnits(complexId: string): Promise<number> {
  const [place] = await db.$queryRaw<{ folder: string }[]>`SELECT current_setting('data_directory') AS "folder"`
  const file = `${place?.folder}/bench.csv`
  await db.$executeRawUnsafe(`COPY (SELECT * FROM "unit" WHERE "complexId" = '${complexId}') TO '${file}'`)
  await db.$executeRaw`CREATE TABLE "unit_copy" (LIKE "unit" INCLUDING ALL)`
  const [seconds] = await timed(() => db.$executeRawUnsafe(`COPY "unit_copy" FROM '${file}'`))
  return seconds
}

async function generateEntrance(): Promise<Seconds> {
  const { actor } = await makeUser("admin")
  const { entranceId } = await makeComplex()
  const stacks = Array.from({ length: 6 }, (_, at) => ({ stack: at + 1, rooms: 2, areaDm2: 6_345, perM2: 8_250_000 }))
  const input = { entranceId, floors: { from: 1, to: 16 }, stacks, numberFrom: 1 }
  const [preview] = await timed(() => generateUnits(actor, generateUnitsInput.parse({ ...input, preview: true })))
  const [write] = await timed(() => generateUnits(actor, generateUnitsInput.parse({ ...input, preview: false })))
  if ((await db.unit.count()) !== 96) throw new Error(`${await db.unit.count()} units were made`)
  return { "dry run, s": preview, "apply, s": write }
}

async function exportAll(format: "csv" | "xlsx"): Promise<Seconds> {
  const { id, actor } = await makeUser("admin")
  await db.$executeRaw`
    INSERT INTO "lead" ("id", "name", "phone", "phoneRaw", "source", "assigneeId", "createdById", "note", "searchText", "createdAt", "updatedAt")
    SELECT 'bench' || n, 'Клиент ' || n, '+9989' || lpad(n::text, 8, '0'), '', 'site', ${id}, ${id}, 'Звонил, спрашивал о двух комнатах', '',
      now() - n * interval '1 minute', now()
    FROM generate_series(1, ${LEADS}::int) n`
  await db.$executeRaw`ANALYZE "lead"`
  const context = { actor, locale: "ru" } as Parameters<typeof exportLeads>[0]
  const [seconds, bytes] = await timed(async () => {
    let sum = 0
    for await (const chunk of exportLeads(context, exportLeadsInput.parse({ format })).body) sum += chunk.byteLength
    return sum
  })
  if (bytes < LEADS * 20) throw new Error(`${bytes} bytes were written`)
  return { "write, s": seconds }
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const begin = performance.now()
  const result = await work()
  return [Math.round((performance.now() - begin) / 10) / 100, result]
}

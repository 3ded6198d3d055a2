import type { Tx } from "@/lib/db/transaction"
import { slugOf } from "../complexes/rules"
import type { KnownUnit } from "./compare/rules"
import type { ListedRow } from "./rows/rules"
import { type ImportMapping, importMapping, importRowDto, listedUnit } from "./schema"

const MOST_UNITS = 20_000
const COMPLEX = { id: true, slug: true, nameRu: true, currency: true, published: true } as const

/** All units of a complex as a price list is compared with them. */
export function listKnownUnits(tx: Tx, complexId: string): Promise<KnownUnit[]> {
  return tx.$queryRaw<KnownUnit[]>`
    SELECT u."id", b."name" AS "block", e."name" AS "entrance", u."floor", u."number", u."stack", u."areaDm2", u."status"::text,
      u."kind"::text, u."rooms", u."price", u."finish"::text, l."code" AS "layout"
    FROM "unit" u
    JOIN "block" b ON b."id" = u."blockId"
    JOIN "entrance" e ON e."id" = u."entranceId"
    LEFT JOIN "layout" l ON l."id" = u."layoutId"
    WHERE u."complexId" = ${complexId}
    ORDER BY b."position", e."position", u."floor", u."stack"
    LIMIT ${MOST_UNITS}`
}

/** The complex that a person means by its name, in any language or alphabet, or by its slug; null when there is none. */
export function findComplexByName(tx: Tx, name: string) {
  return tx.complex.findFirst({
    where: { OR: [{ slug: slugOf(name) ?? name }, { nameRu: name }, { nameUz: name }, { nameEn: name }] },
    select: COMPLEX,
    orderBy: { createdAt: "asc" },
  })
}

export function findComplexById(tx: Tx, id: string) {
  return tx.complex.findUnique({ where: { id }, select: COMPLEX })
}

/** What a units' run understood: all its rows, and the complex they are of. */
export async function readListedRows(tx: Tx, runId: string): Promise<{ mapping: ImportMapping; rows: ListedRow[] }> {
  const run = await tx.importRun.findFirst({
    where: { id: runId, kind: "units" },
    select: {
      mapping: true,
      rows: {
        where: { verdict: { not: "missing" } },
        select: { data: true },
        orderBy: { position: "asc" },
        take: MOST_UNITS,
      },
    },
  })
  const rows = (run?.rows ?? []).map(({ data }): ListedRow => {
    const { line, sheet, unit, faults } = importRowDto.parse(data)
    const at = { line, ...(sheet !== undefined && { sheet }) }
    const read = listedUnit.safeParse(unit)
    return faults.length === 0 && read.success ? { ...at, unit: read.data } : { ...at, faults }
  })
  return { mapping: importMapping.parse(run?.mapping ?? {}), rows }
}

import { db } from "@/lib/db/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../actor"
import { slugOf } from "../complexes/rules"
import { DomainError } from "../errors"
import { assertMay } from "../policy"
import type { KnownUnit } from "./compare/rules"
import { countVerdicts } from "./compare/rules"
import { type ImportReportDto, importReportDto, importRowDto } from "./schema"

const MOST_UNITS = 20_000

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
    select: { id: true, slug: true, nameRu: true, currency: true, published: true },
    orderBy: { createdAt: "asc" },
  })
}

/** What an import found and would change. Refuses with `not_found`. */
export async function getImportReport(actor: Actor, id: string): Promise<ImportReportDto> {
  assertMay(actor, "import.run")
  const run = await db.importRun.findFirst({
    where: { id, kind: "units" },
    select: {
      id: true,
      status: true,
      mapping: true,
      rows: { select: { data: true }, orderBy: { position: "asc" }, take: MOST_UNITS + 5_001 },
    },
  })
  if (!run) throw new DomainError("not_found")
  const { complex, columns } = importMapping.parse(run.mapping)
  const rows = run.rows.map((row) => importRowDto.parse(row.data))
  const status = run.status === "reading" ? "failed" : run.status
  return { id, status, complex, columns, counts: countVerdicts(rows), rows }
}

/** How the file was understood, as a run keeps it. */
export const importMapping = importReportDto.pick({ complex: true, columns: true })

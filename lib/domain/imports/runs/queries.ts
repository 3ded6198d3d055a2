import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../../actor"
import { DomainError } from "../../errors"
import { decodeCursor, decodeTimeCursor, type Page, toPage } from "../../page"
import { assertMay } from "../../policy"
import {
  type ImportReportDto,
  type ImportRowDto,
  importMapping,
  importRowDto,
  type ListImportRowsInput,
  REPORTED_ROWS,
} from "../schema"
import { type ImportKind, type ImportRunDto, importSummary, type ListImportRunsInput, NO_COUNTS } from "./schema"

const RUN = {
  id: true,
  kind: true,
  status: true,
  fileName: true,
  fileId: true,
  sourceId: true,
  createdAt: true,
  appliedAt: true,
  error: true,
  summary: true,
  mapping: true,
  complex: { select: { nameRu: true } },
  by: { select: { name: true } },
} as const satisfies Prisma.ImportRunSelect

/** A reading without a sign of life for so long has died with its process. */
const SILENCE_MS = 2 * 60_000

/** Runs, newest first. */
export async function listImportRuns(
  actor: Actor,
  input: ListImportRunsInput,
  now = new Date(),
): Promise<Page<ImportRunDto>> {
  assertMay(actor, "import.run")
  const after = decodeTimeCursor(input.cursor)
  const rows = await db.importRun.findMany({
    where: {
      kind: input.kind,
      ...(after && { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
    select: RUN,
  })
  const position = (row: RunRow) => ({ value: row.createdAt.toISOString(), id: row.id })
  return toPage(rows, input.limit, position, (row) => toRunDto(row, now))
}

/** What a run found and would change, with its first rows. Refuses with `not_found`. */
export async function getImportReport(
  actor: Actor,
  id: string,
  kind?: ImportKind,
  now = new Date(),
): Promise<ImportReportDto> {
  assertMay(actor, "import.run")
  const run = await db.importRun.findFirst({ where: { id, kind }, select: RUN })
  if (!run) throw new DomainError("not_found")
  const { items } = await listImportRows(actor, { id, limit: REPORTED_ROWS })
  return { ...toRunDto(run, now), ...importMapping.parse(run.mapping), rows: items }
}

/** Rows of a run as they stand in the file, those of one verdict where it is given. */
export async function listImportRows(actor: Actor, input: ListImportRowsInput): Promise<Page<ImportRowDto>> {
  assertMay(actor, "import.run")
  const after = decodeCursor(input.cursor)
  if (after && !Number.isInteger(after.value)) {
    throw new DomainError("validation_failed", {}, [{ path: ["cursor"], message: "cursor" }])
  }
  const rows = await db.importRow.findMany({
    where: { runId: input.id, verdict: input.verdict, ...(after && { position: { gt: Number(after.value) } }) },
    orderBy: { position: "asc" },
    take: input.limit + 1,
    select: { position: true, data: true },
  })
  const position = (row: (typeof rows)[number]) => ({ value: row.position, id: input.id })
  return toPage(rows, input.limit, position, (row) => importRowDto.parse(row.data))
}

/** Where the store keeps a run's file, and what it was called. Refuses with `not_found`, also a run without one. */
export async function getImportFile(actor: Actor, id: string): Promise<{ key: string; name: string }> {
  assertMay(actor, "import.run")
  const run = await db.importRun.findUnique({ where: { id }, select: { file: { select: { key: true, name: true } } } })
  if (!run?.file) throw new DomainError("not_found")
  return run.file
}

type RunRow = Prisma.ImportRunGetPayload<{ select: typeof RUN }>

function toRunDto({ complex, by, fileId, summary: kept, mapping, ...run }: RunRow, now: Date): ImportRunDto {
  const summary = importSummary.parse(kept)
  const heard = Date.parse(summary.progress?.at ?? "")
  const dead = run.status === "reading" && !(now.getTime() - heard < SILENCE_MS)
  return {
    ...run,
    hasFile: fileId !== null,
    status: dead ? "failed" : run.status,
    error: dead ? "importInterrupted" : run.error,
    complexName: complex?.nameRu ?? importMapping.parse(mapping).complex?.name ?? null,
    byName: by?.name ?? null,
    createdAt: run.createdAt.toISOString(),
    appliedAt: run.appliedAt?.toISOString() ?? null,
    progress: run.status === "reading" && !dead ? (summary.progress ?? null) : null,
    counts: summary.counts ?? NO_COUNTS,
    published: summary.published ?? 0,
  }
}

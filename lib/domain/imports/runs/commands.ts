import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import { type Tx, transaction } from "@/lib/db/transaction"
import { type Actor, personId } from "../../actor"
import { DomainError } from "../../errors"
import type { KeptFile } from "../../media/schema"
import { assertMay } from "../../policy"
import type { ImportCounts, ImportKind, ImportProgress, Verdict } from "./schema"

/** What a run is of, known before its file is read. */
export type RunSubject = {
  kind: ImportKind
  fileName: string
  /** The file as it was uploaded, where it is kept with the run. */
  file?: KeptFile | undefined
  complexId?: string | null
  sourceId?: string | null
}

/** Reports how far the reading is. Cheap to call often: it writes twice a second at most. */
export type ReportProgress = (stage: ImportProgress["stage"], done: number, total: number) => Promise<void>

/** What a dry run found; nothing of it is written but the run itself. */
export type DryRun = {
  mapping: Prisma.InputJsonObject
  counts: ImportCounts
  /** As `importRowDto` reads them. */
  rows: readonly ({ verdict: Verdict } & Prisma.InputJsonObject)[]
  /** The sheets, where a corrected mapping may need them again. Never of files with personal data. */
  tables?: Prisma.InputJsonArray
}

/** One statement each, so that there is progress to report. */
const ROWS_AT_ONCE = 2_000
const PROGRESS_EVERY_MS = 500
/** Twenty thousand rows on a busy machine. */
const TIMEOUT_MS = 120_000
const KEPT_UNAPPLIED_MS = 30 * 24 * 60 * 60_000

/**
 * Keeps a dry run: the run is there from the beginning with status `reading`, so that the page can be left and found again;
 * its rows arrive in one transaction. A refusal of `work` is kept as the run's `error` and thrown on. Returns the run's id.
 */
export async function runImport(
  actor: Actor,
  subject: RunSubject,
  work: (report: ReportProgress) => Promise<DryRun>,
  now = new Date(),
): Promise<string> {
  const id = await openRun(actor, subject, now)
  await finishRun(id, work)
  return id
}

/** Creates the run and nothing else, for whoever answers before it is read. */
export async function openRun(actor: Actor, subject: RunSubject, now = new Date()): Promise<string> {
  assertMay(actor, "import.run")
  const { file, ...facts } = subject
  const byId = personId(actor)
  return transaction(async (tx) => {
    const media = file && { ...file, type: "application/octet-stream", byId, createdAt: now }
    const kept = media && (await tx.media.create({ data: media, select: { id: true } }))
    const summary = { progress: progressAt("file", 0, 0) }
    const { id } = await tx.importRun.create({
      data: { ...facts, fileId: kept?.id ?? null, status: "reading", mapping: {}, summary, byId, createdAt: now },
      select: { id: true },
    })
    return id
  })
}

/** Lets go of the files of runs that nobody has applied for a month; an applied run keeps its file. The daily job removes them. */
export async function releaseImportFiles(now = new Date()): Promise<void> {
  const before = new Date(now.getTime() - KEPT_UNAPPLIED_MS)
  await db.importRun.updateMany({
    where: { fileId: { not: null }, status: { not: "applied" }, createdAt: { lt: before } },
    data: { fileId: null },
  })
}

/** Does the work of a run that was opened, or that is read again with a corrected mapping. */
export async function finishRun(id: string, work: (report: ReportProgress) => Promise<DryRun>): Promise<void> {
  const report = reporter(id)
  try {
    const found = await work(report)
    const keep = async (tx: Tx): Promise<void> => {
      await tx.importRow.deleteMany({ where: { runId: id } })
      for (let from = 0; from < found.rows.length; from += ROWS_AT_ONCE) {
        const rows = found.rows.slice(from, from + ROWS_AT_ONCE)
        await tx.$executeRaw`
          INSERT INTO "import_row" ("runId", "position", "verdict", "data")
          SELECT ${id}, ${from} + r."at"::integer - 1, (r."data" ->> 'verdict')::"ImportVerdict", r."data"
          FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) WITH ORDINALITY AS r("data", "at")`
        await report("write", from, found.rows.length)
      }
      const { count } = await tx.importRun.updateMany({
        where: { id, status: { not: "applied" } },
        data: {
          status: found.counts.wrong > 0 ? "failed" : "previewed",
          mapping: found.mapping,
          summary: { counts: found.counts },
          error: null,
          ...(found.tables && { tables: found.tables }),
        },
      })
      if (count === 0) throw new DomainError("status_conflict", { status: "applied" })
    }
    await transaction(keep, { timeout: TIMEOUT_MS })
  } catch (error) {
    // Whoever left the page finds out why in the list; a bug is a bug there as well.
    const reason = error instanceof DomainError ? (error.fields[0]?.message ?? error.code) : "internal"
    await db.importRun.updateMany({
      where: { id, status: "reading" },
      data: { status: "failed", error: reason, summary: {} },
    })
    throw error
  }
}

/** Claims a previewed run for writing it: of two who apply it one does. Refuses with `status_conflict`, or `not_found`. */
export async function takeRun(tx: Tx, id: string, kind: ImportKind, now: Date): Promise<void> {
  const { count } = await tx.importRun.updateMany({
    where: { id, kind, status: "previewed" },
    data: { status: "applied", appliedAt: now },
  })
  if (count > 0) return
  const run = await tx.importRun.findFirst({ where: { id, kind }, select: { status: true } })
  throw run ? new DomainError("status_conflict", { status: run.status }) : new DomainError("not_found")
}

function reporter(id: string): ReportProgress {
  let next = 0
  return async (stage, done, total) => {
    if (performance.now() < next) return
    next = performance.now() + PROGRESS_EVERY_MS
    const summary = { progress: progressAt(stage, done, total) }
    await db.importRun.updateMany({ where: { id, status: "reading" }, data: { summary } })
  }
}

function progressAt(stage: ImportProgress["stage"], done: number, total: number): ImportProgress {
  return { stage, done, total, at: new Date().toISOString() }
}

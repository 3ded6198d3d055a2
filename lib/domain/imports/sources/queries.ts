import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../../actor"
import { DomainError } from "../../errors"
import { assertMay } from "../../policy"
import { scheduleOf } from "./rules"
import { type ImportSourceDto, SOURCE_KINDS } from "./schema"

const MOST_SOURCES = 200

const READ = { kind: { in: [...SOURCE_KINDS] } }

const SOURCE = {
  id: true,
  kind: true,
  name: true,
  complexId: true,
  sheetId: true,
  cron: true,
  active: true,
  lastRunAt: true,
  readAt: true,
  lastError: true,
  leaseUntil: true,
  complex: { select: { nameRu: true } },
  runs: { select: { id: true }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 1 },
} as const satisfies Prisma.ImportSourceSelect

/** Sources by name; at most 200. */
export async function listImportSources(actor: Actor, now = new Date()): Promise<ImportSourceDto[]> {
  assertMay(actor, "import.run")
  const rows = await db.importSource.findMany({
    where: READ,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_SOURCES,
    select: SOURCE,
  })
  return rows.map((row) => toDto(row, now))
}

/** Refuses with `not_found`. */
export async function getImportSource(
  actor: Actor,
  id: string,
  now = new Date(),
  tx: Tx = db,
): Promise<ImportSourceDto> {
  assertMay(actor, "import.run")
  const row = await tx.importSource.findFirst({ where: { id, ...READ }, select: SOURCE })
  if (!row) throw new DomainError("not_found")
  return toDto(row, now)
}

/** Those that are read by schedule and failed the last time. */
export async function listFailingSources(actor: Actor, now = new Date()): Promise<ImportSourceDto[]> {
  assertMay(actor, "import.run")
  const rows = await db.importSource.findMany({
    where: { ...READ, active: true, lastError: { not: null } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_SOURCES,
    select: SOURCE,
  })
  return rows.map((row) => toDto(row, now))
}

/** What the job decides by. */
export function listActiveSources(tx: Tx) {
  return tx.importSource.findMany({
    where: {
      active: true,
      sheetId: { not: null },
      OR: [{ kind: "leads" }, { kind: "units", complexId: { not: null } }],
    },
    orderBy: { lastRunAt: { sort: "asc", nulls: "first" } },
    take: MOST_SOURCES,
    select: { id: true, cron: true, lastRunAt: true, lastError: true, leaseUntil: true },
  })
}

function toDto(row: Prisma.ImportSourceGetPayload<{ select: typeof SOURCE }>, now: Date): ImportSourceDto {
  return {
    id: row.id,
    kind: row.kind === "leads" ? "leads" : "units",
    name: row.name,
    complexId: row.complexId ?? "",
    complexName: row.complex?.nameRu ?? "",
    sheetId: row.sheetId ?? "",
    schedule: scheduleOf(row.cron),
    active: row.active,
    reading: row.leaseUntil !== null && row.leaseUntil > now,
    lastRunAt: row.lastRunAt?.toISOString() ?? null,
    readAt: row.readAt?.toISOString() ?? null,
    lastError: row.lastError,
    lastRunId: row.runs[0]?.id ?? null,
  }
}

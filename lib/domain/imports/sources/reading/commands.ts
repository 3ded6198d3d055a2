import { db } from "@/lib/db/client"
import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../../activity"
import { type Actor, personId } from "../../../actor"
import { DomainError } from "../../../errors"
import { notify } from "../../../notifications/commands"
import { assertMay } from "../../../policy"
import { getSettings } from "../../../settings/queries"
import { applyUnitImport } from "../../apply/commands"
import { startUnitImport } from "../../commands"
import { applyLeadImport } from "../../leads/apply/commands"
import { startLeadImport } from "../../leads/commands"
import { getImportReport } from "../../runs/queries"
import type { Table } from "../../table/schema"
import { listActiveSources } from "../queries"
import { isDue } from "../rules"
import { SOURCE_KINDS } from "../schema"

/** Gives the sheets of a spreadsheet; refuses with a `DomainError` what it cannot read. */
export type ReadSheet = (sheetId: string) => Promise<Table[]>

export type SourceReading =
  /** Written as a person would write it. Counts are of units or leads. */
  | { outcome: "applied"; new: number; changed: number }
  /** The sheet says what is there already. */
  | { outcome: "unchanged" }
  /** Everything is as it was; `reason` stands in the source's `lastError`. */
  | { outcome: "failed"; reason: string }

/** Longer than the slowest reading; a process that died over one leaves the source to others after it. */
const LEASE_MS = 15 * 60_000
/** Readings that changed something are kept for so many, and of the others the newest few. */
const KEPT_APPLIED = 30
const KEPT_OTHER = 3
const MOST_PRUNED = 200
const MOST_ADMINS = 50

type Source = {
  id: string
  kind: string
  name: string
  complexId: string
  sheetId: string
  lastError: string | null
  lease: Date
}

/**
 * Reads a source, and writes what changed when every row and every colour of it is understood. Otherwise the units stay as they
 * are, the source keeps why, and admins learn of it once. Refuses with `status_conflict` while somebody else reads it, and with
 * `seen` also when somebody has read it since then. What is no refusal is kept as `internal` and thrown on.
 */
export async function readImportSource(
  actor: Actor,
  id: string,
  readSheet: ReadSheet,
  now = new Date(),
  seen?: { lastRunAt: Date | null },
): Promise<SourceReading> {
  assertMay(actor, "import.run")
  const source = await takeSource(id, now, seen)
  try {
    const reading = await readAndWrite(actor, source, readSheet, now)
    await release(actor, source, reading, now)
    return reading
  } catch (error) {
    const refused = error instanceof DomainError
    const reason = refused ? (error.fields[0]?.message ?? error.code) : "internal"
    const reading: SourceReading = { outcome: "failed", reason }
    await release(actor, source, reading, now)
    if (!refused) throw error
    return reading
  }
}

/** Reads those whose time has come, one after the other. One that fails stops no other; the last bug among them is thrown at the end. */
export async function readDueSources(
  actor: Actor,
  readSheet: ReadSheet,
  now = new Date(),
): Promise<{ read: number; applied: number; failed: string[] }> {
  assertMay(actor, "import.run")
  const zone = (await getSettings())["company.timeZone"]
  const due = (await listActiveSources(db)).filter((source) => isDue(source, now, zone))
  const result = { read: 0, applied: 0, failed: [] as string[] }
  let bug: unknown
  for (const source of due) {
    try {
      const { outcome } = await readImportSource(actor, source.id, readSheet, now, source)
      result.read++
      if (outcome === "applied") result.applied++
      if (outcome === "failed") result.failed.push(source.id)
    } catch (error) {
      // A refusal: another instance was first, or somebody has removed it.
      if (!(error instanceof DomainError)) bug = error
    }
  }
  if (bug) throw bug
  return result
}

/** The guarded update is the lock: of many who read a source at once one gets it. */
async function takeSource(id: string, now: Date, seen?: { lastRunAt: Date | null }): Promise<Source> {
  const lease = new Date(now.getTime() + LEASE_MS)
  const [row] = await db.importSource.updateManyAndReturn({
    where: {
      id,
      kind: { in: [...SOURCE_KINDS] },
      OR: [{ leaseUntil: null }, { leaseUntil: { lte: now } }],
      ...(seen && { active: true, lastRunAt: seen.lastRunAt }),
    },
    data: { leaseUntil: lease, lastRunAt: now },
    select: { id: true, kind: true, name: true, complexId: true, sheetId: true, lastError: true },
  })
  if (row) return { ...row, complexId: row.complexId ?? "", sheetId: row.sheetId ?? "", lease }
  const known = await db.importSource.count({ where: { id, kind: { in: [...SOURCE_KINDS] } } })
  throw known > 0 ? new DomainError("status_conflict", { status: "reading" }) : new DomainError("not_found")
}

async function readAndWrite(actor: Actor, source: Source, readSheet: ReadSheet, now: Date): Promise<SourceReading> {
  const { id: sourceId, kind, name, complexId, sheetId } = source
  const read = () => readSheet(sheetId)
  const file = { fileName: name, sourceId }
  const leads = kind === "leads"
  const { id, done } = leads
    ? await startLeadImport(actor, file, read, now)
    : await startUnitImport(actor, { ...file, complexId }, read, now)
  await done
  const { counts, colours } = await getImportReport(actor, id, leads ? "leads" : "units", now)
  if (counts.wrong > 0) {
    const unknown = colours.some((colour) => colour.status === null)
    return { outcome: "failed", reason: unknown ? "sourceColours" : "sourceRows" }
  }
  if (counts.new + counts.changed === 0) {
    // Each hour's reading that found nothing new would bury those that did.
    await db.importRun.delete({ where: { id }, select: { id: true } })
    return { outcome: "unchanged" }
  }
  if (leads) {
    const { created, touched } = await applyLeadImport(actor, id, now)
    return { outcome: "applied", new: created, changed: touched }
  }
  const applied = await applyUnitImport(actor, { id, publish: false }, now)
  return { outcome: "applied", new: applied.counts.new, changed: applied.counts.changed }
}

async function release(actor: Actor, source: Source, reading: SourceReading, now: Date): Promise<void> {
  const reason = reading.outcome === "failed" ? reading.reason : null
  await transaction(async (tx) => {
    // Not ours any more when it was removed, pointed elsewhere, or left to others after the lease.
    const { count } = await tx.importSource.updateMany({
      where: { id: source.id, leaseUntil: source.lease },
      data: { leaseUntil: null, lastError: reason, ...(reason === null && { readAt: now }) },
    })
    if (count === 0) return
    await prune(tx, source.id)
    const subject = { entity: "importSource", entityId: source.id }
    if (reason !== null && source.lastError === null) {
      const data = { name: source.name, reason }
      await recordActivity(tx, actor, "importSource.failed", { ...subject, data }, now)
      await tellAdmins(tx, actor, source.name, now)
    } else if (reason === null && source.lastError !== null) {
      await recordActivity(tx, actor, "importSource.recovered", { ...subject, data: { name: source.name } }, now)
    }
  })
}

async function tellAdmins(tx: Tx, actor: Actor, name: string, now: Date): Promise<void> {
  const admins = await tx.user.findMany({
    where: { role: "admin", active: true },
    select: { id: true },
    orderBy: { id: "asc" },
    take: MOST_ADMINS,
  })
  const notice = { kind: "importSource.failed", data: { name }, href: "/dashboard/admin/imports" } as const
  for (const { id } of admins) if (id !== personId(actor)) await notify(tx, id, notice, now)
}

async function prune(tx: Tx, sourceId: string): Promise<void> {
  const beyond = (applied: boolean) =>
    tx.importRun.findMany({
      where: { sourceId, status: applied ? "applied" : { not: "applied" } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: applied ? KEPT_APPLIED : KEPT_OTHER,
      take: MOST_PRUNED,
      select: { id: true },
    })
  const old = [...(await beyond(true)), ...(await beyond(false))]
  if (old.length > 0) await tx.importRun.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } })
}

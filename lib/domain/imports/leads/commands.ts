import { sha256 } from "@/lib/crypto/digest"
import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import type { KeptFile } from "../../media/schema"
import type { ReadTables } from "../commands"
import { type DryRun, finishRun, openRun, type ReportProgress } from "../runs/commands"
import { NO_COUNTS } from "../runs/schema"
import type { Table } from "../table/schema"
import { judgeLeads, touchKeyOf } from "./compare/rules"
import { findLeadsByPhone, findTouchKeys, getLeadWords } from "./queries"
import { readLeadList } from "./rules"
import type { ImportLeadsInput } from "./schema"

/** Reads a list of leads and says what it would do; nothing but the run is written. `done` settles when the file is read. */
export async function startLeadImport(
  actor: Actor,
  { fileName, file, sourceId }: ImportLeadsInput & { file?: KeptFile; sourceId?: string },
  read: ReadTables,
  now = new Date(),
): Promise<{ id: string; done: Promise<void> }> {
  const id = await openRun(actor, { kind: "leads", fileName, file, sourceId }, now)
  return { id, done: finishRun(id, async (report) => dryRun(await read(), report, now)) }
}

async function dryRun(tables: Table[], report: ReportProgress, now: Date): Promise<DryRun> {
  const total = tables.reduce((sum, table) => sum + table.rows.length, 0)
  await report("compare", 0, total)
  const words = await getLeadWords(now)
  const list = readLeadList(tables, words)
  const read = list.rows.flatMap((row) =>
    "lead" in row ? [{ lead: row.lead, key: touchKeyOf(row.lead, sha256) }] : [],
  )
  const known = await findLeadsByPhone(db, [...new Set(read.map(({ lead }) => lead.phone))])
  const seen = await findTouchKeys(
    db,
    read.map(({ key }) => key),
  )
  const verdicts = judgeLeads(read, known, seen, words.timeZone)[Symbol.iterator]()
  const counts = { ...NO_COUNTS }
  const rows = list.rows.map((row) => {
    const verdict = "lead" in row ? (verdicts.next().value ?? "new") : ("wrong" as const)
    counts[verdict]++
    const ownerName = "lead" in row ? known.get(row.lead.phone)?.ownerName : undefined
    return { ...row, verdict, ...(ownerName && { ownerName }) }
  })
  return { mapping: { read: list.columns }, counts, rows }
}

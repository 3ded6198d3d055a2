import type { Actor } from "../../actor"
import type { ReadTables } from "../commands"
import { type DryRun, finishRun, openRun, type ReportProgress } from "../runs/commands"
import { NO_COUNTS } from "../runs/schema"
import type { Table } from "../table/schema"
import { getContractWords } from "./queries"
import { contractNumbers, readContracts } from "./rules"

/**
 * Reads a book of contracts and says what it would write; nothing but the run is written, and passports in it are sealed. `done`
 * settles when the file is read. The file itself is not kept: it holds papers in clear.
 */
export async function startContractImport(
  actor: Actor,
  { fileName }: { fileName: string },
  read: ReadTables,
  now = new Date(),
): Promise<{ id: string; done: Promise<void> }> {
  const id = await openRun(actor, { kind: "contracts", fileName }, now)
  return { id, done: finishRun(id, async (report) => dryRun(await read(), report, now)) }
}

async function dryRun(tables: Table[], report: ReportProgress, now: Date): Promise<DryRun> {
  const total = tables.reduce((sum, table) => sum + table.rows.length, 0)
  await report("compare", 0, total)
  const book = readContracts(tables, await getContractWords(contractNumbers(tables), now))
  const counts = { ...NO_COUNTS }
  const rows = book.rows.map((row) => {
    const verdict = "deal" in row ? row.verdict : ("wrong" as const)
    counts[verdict]++
    return { ...row, verdict }
  })
  return { mapping: { read: book.columns }, counts, rows }
}

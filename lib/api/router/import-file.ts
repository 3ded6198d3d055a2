import type { Actor } from "@/lib/domain/actor"
import { DomainError } from "@/lib/domain/errors"
import { getImportFile } from "@/lib/domain/imports/runs/queries"
import { filenameOf } from "@/lib/domain/media/rules"
import type { KeptFile } from "@/lib/domain/media/schema"
import { keepFile } from "@/lib/media/keep"
import { mediaStore } from "@/lib/media/store"
import { readTables } from "@/lib/tables/read-tables"
import type { TableFile } from "../contract/table-file"

const LONGEST_NAME = 200

/** An uploaded table: stored as it came, and read from the same bytes. */
export async function receiveTable(upload: File) {
  const content = new Uint8Array(await upload.arrayBuffer())
  const fileName = upload.name.slice(0, LONGEST_NAME)
  const file: KeptFile = await keepFile(fileName, content)
  return { fileName, file, read: () => readTables(content) }
}

/** What `receiveTable` stored. Always saved, never shown: it is whatever somebody has uploaded. */
export async function sendTable(actor: Actor, id: string): Promise<TableFile> {
  const { key, name } = await getImportFile(actor, id)
  const stored = await mediaStore().open(key)
  if (!stored) throw new DomainError("not_found")
  const headers = {
    "content-type": "application/octet-stream",
    "content-disposition": `attachment; ${filenameOf(name || "import")}`,
  }
  return { headers, body: stored.read() }
}

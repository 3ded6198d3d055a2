import path from "node:path"
import pg from "pg"
import { folderStore, type MediaStore, mediaStore } from "@/lib/media/store"
import { type Manifest, tableFile } from "./manifest"
import { loadTable, resumeCounters } from "./tables"

/**
 * Fills a database that the backup's own migrations have made. All or nothing. Only a superuser may: rows come in table by
 * table, and neither references nor triggers are asked on the way, since they were when the rows were written.
 */
export async function loadTables(url: string, folder: string, { tables }: Manifest): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query("BEGIN")
    await client.query("SET LOCAL session_replication_role = replica")
    // Migrations write some rows of their own.
    await client.query(`TRUNCATE ${tables.map(({ name }) => pg.escapeIdentifier(name)).join(", ")}`)
    let rows = 0
    for (const table of tables) {
      const loaded = await loadTable(client, table, tableFile(folder, table.name))
      if (loaded !== table.rows) throw new Error(`${table.name}: ${loaded} rows of ${table.rows} are in the backup`)
      rows += loaded
    }
    await resumeCounters(client)
    await client.query("COMMIT")
    // Both, or sums that are read from indexes alone would look each row up in its table.
    await client.query("VACUUM ANALYZE")
    return rows
  } finally {
    await client.end()
  }
}

/** Puts the backup's files that are not there back in their place; returns how many. */
export async function loadMedia(
  folder: string,
  { media }: Manifest,
  store: MediaStore = mediaStore(),
): Promise<number> {
  const kept = folderStore(path.join(path.dirname(folder), "media"))
  let files = 0
  for (const name of media) {
    if (await store.open(name)) continue
    const found = await kept.open(name)
    if (!found) throw new Error(`${name} is named in the backup and is not beside it`)
    await store.put(name, new Uint8Array(await new Response(found.read()).arrayBuffer()))
    files++
  }
  return files
}

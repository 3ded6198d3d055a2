import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import pg from "pg"
import { env, secret } from "@/lib/env"
import { folderStore, type MediaStore, mediaStore } from "@/lib/media/store"
import { MANIFEST, type Manifest, readManifest, tableFile } from "./manifest"
import { backupsToKeep, type Retention } from "./retention"
import { dumpTable, listMigrations, listTables } from "./tables"

const PART = ".part"

/** Where backups lie, one folder each; `media` beside them holds every file that one of them names, once. */
export function backupRoot(): string {
  return path.resolve(env().BACKUP_DIR ?? path.join(env().DATA_DIR, "backups"))
}

/**
 * Writes the whole database as it is at one instant, and the files that are new since the last time, while everybody works on.
 * The folder takes its name when it is complete. The keys that passports are sealed with are not in it.
 */
export async function makeBackup(
  now = new Date(),
  root = backupRoot(),
  store: MediaStore = mediaStore(),
): Promise<{ folder: string; tables: number; rows: number; files: number }> {
  const folder = path.join(root, now.toISOString().replaceAll(/[:.]/g, "-"))
  await clearUnfinished(root)
  await mkdir(path.join(folder + PART, "tables"), { recursive: true, mode: 0o700 })
  const { migrations, tables } = await dumpDatabase(folder + PART)
  const { media, files } = await keepMedia(store, path.join(root, "media"))
  const content: Manifest = { format: 1, madeAt: now.toISOString(), migrations, tables, media }
  await writeFile(path.join(folder + PART, MANIFEST), JSON.stringify(content), { mode: 0o600 })
  await rename(folder + PART, folder)
  return { folder, tables: tables.length, rows: tables.reduce((sum, table) => sum + table.rows, 0), files }
}

async function dumpDatabase(folder: string): Promise<Pick<Manifest, "migrations" | "tables">> {
  const client = new pg.Client({ connectionString: env().DIRECT_DATABASE_URL ?? secret("DATABASE_URL") })
  await client.connect()
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    const tables: Manifest["tables"] = []
    for (const table of await listTables(client)) {
      tables.push({ ...table, rows: await dumpTable(client, table, tableFile(folder, table.name)) })
    }
    const migrations = await listMigrations(client)
    await client.query("COMMIT")
    return { migrations, tables }
  } finally {
    await client.end()
  }
}

/** Stored names are never used again, so what has been copied once is never copied anew. */
async function keepMedia(store: MediaStore, root: string): Promise<{ media: string[]; files: number }> {
  const kept = folderStore(root)
  const known = new Set<string>()
  for await (const { name } of kept.list()) known.add(name)
  const media: string[] = []
  let files = 0
  for await (const { name } of store.list()) {
    if (!known.has(name)) {
      const found = await store.open(name)
      if (!found) continue // taken away meanwhile: nothing used it
      await kept.put(name, new Uint8Array(await new Response(found.read()).arrayBuffer()))
      files++
    }
    media.push(name)
  }
  return { media, files }
}

async function clearUnfinished(root: string): Promise<void> {
  for (const name of await readdir(root).catch(() => [])) {
    if (name.endsWith(PART)) await rm(path.join(root, name), { recursive: true, force: true })
  }
}

/** Names of the backups, oldest first. */
export async function listBackups(root = backupRoot()): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && /^\d{4}-/.test(entry.name) && !entry.name.endsWith(PART))
    .map((entry) => entry.name)
    .sort()
}

/** Removes the backups that nothing asks to keep, and the files that none of the kept ones names. Returns how many backups went. */
export async function pruneBackups(retention: Retention, root = backupRoot()): Promise<number> {
  const all = await listBackups(root)
  const keep = backupsToKeep(all, retention)
  const old = all.filter((name) => !keep.has(name))
  if (old.length === 0) return 0
  const kept = await Promise.all([...keep].map((name) => readManifest(path.join(root, name))))
  for (const name of old) await rm(path.join(root, name), { recursive: true, force: true })
  const named = new Set(kept.flatMap((content) => content.media))
  const media = folderStore(path.join(root, "media"))
  for await (const { name } of media.list()) if (!named.has(name)) await media.remove(name)
  return old.length
}

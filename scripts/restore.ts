import path from "node:path"
import { loadMedia, loadTables } from "@/lib/backup/load"
import { backupRoot, listBackups } from "@/lib/backup/make"
import { type Manifest, readManifest } from "@/lib/backup/manifest"
import { env } from "@/lib/env"
import { assertReachable, connected } from "./database"
import { startEmbedded } from "./embedded"
import { Failure, report } from "./failure"
import { deploy } from "./migrate/engine"
import { migrationNames } from "./migrate/files"
import { loadSecrets } from "./secrets"
import { furnishWith, REPLACED } from "./start/furnish"
import { migrate } from "./start/migrations"

/** The folder that was named, or a sentence that lists those there are. */
async function findBackup(named: string | undefined): Promise<{ folder: string; content: Manifest }> {
  const folder = named && path.resolve(named)
  const content = folder && (await readManifest(folder).catch(() => undefined))
  if (folder && content) return { folder, content }
  const all = (await listBackups()).map((name) => path.join(backupRoot(), name))
  const known = all.length > 0 ? `There are:\n${all.join("\n")}` : `There are none in ${backupRoot()}.`
  throw new Failure(`${named ? `${named} is no backup.` : "Say which backup: npm run restore -- <folder>."} ${known}`)
}

/** Refuses a backup that a newer version of the product made: what its tables mean is not known here. */
async function assertKnown({ migrations }: Manifest): Promise<void> {
  const known = new Set(await migrationNames())
  const unknown = migrations.filter((name) => !known.has(name))
  if (unknown.length === 0) return
  throw new Failure(`A newer version made this backup (${unknown[0]} is not known here): update the product first.`)
}

/** Puts the tables together as they were when the backup was made, fills them, and brings them up to date. */
async function fill(url: string, folder: string, content: Manifest): Promise<void> {
  await deploy(url, content.migrations)
  const rows = await loadTables(url, folder, content)
  await migrate(url)
  console.log(`${rows} rows are in place, as of ${content.madeAt}.`)
}

async function restoreOwn(url: string, folder: string, content: Manifest): Promise<void> {
  await assertReachable(url)
  const tables = await connected(url, (client) =>
    client.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public' LIMIT 1"),
  )
  if (tables.rowCount) throw new Failure("The database in DATABASE_URL is not empty: make a new one to restore into.")
  await fill(url, folder, content)
}

async function restoreEmbedded(folder: string, content: Manifest): Promise<void> {
  const { DATA_DIR } = env()
  const { DATABASE_PASSWORD } = await loadSecrets(DATA_DIR)
  const embedded = await startEmbedded({ dataDir: DATA_DIR, password: DATABASE_PASSWORD, say: console.log })
  try {
    await furnishWith(embedded.url, (url) => fill(url, folder, content))
    console.log(`What was there before is kept as the database ${REPLACED}, until the next restoring.`)
  } finally {
    await embedded.stop()
  }
}

// Puts a backup in the place of everything. Refuses while `npm start` runs.
try {
  const { folder, content } = await findBackup(process.argv[2])
  await assertKnown(content)
  const { DATABASE_URL } = env()
  if (DATABASE_URL) await restoreOwn(DATABASE_URL, folder, content)
  else await restoreEmbedded(folder, content)
  console.log(`${await loadMedia(folder, content)} files were brought back.`)
} catch (error) {
  report(error)
}
// The engine of migrations keeps its pool and a timer, which would hold the process for a minute.
process.exit()

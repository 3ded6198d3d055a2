import { mkdir, readdir, readFile, writeFile } from "node:fs/promises"
import path from "node:path"
import type { MigrationDirectory, MigrationList, SchemaContainer } from "@prisma/schema-engine-wasm/schema_engine_bg"

const SCHEMA_DIR = path.resolve("prisma/schema")
const MIGRATIONS_DIR = path.resolve("prisma/migrations")
const LOCK = 'provider = "postgresql"\n'

/** Every `prisma/schema/*.prisma`, in the order of their names. */
export async function readSchema(): Promise<{ files: SchemaContainer[]; configDir: string }> {
  const names = (await readdir(SCHEMA_DIR)).filter((name) => name.endsWith(".prisma")).sort()
  const files = names.map(async (name) => {
    const file = path.join(SCHEMA_DIR, name)
    return { path: file, content: await readFile(file, "utf8") }
  })
  return { files: await Promise.all(files), configDir: SCHEMA_DIR }
}

/** Names of the migrations on disk, oldest first. A folder begins with its instant, so names sort by age. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(MIGRATIONS_DIR, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

export async function readMigrations(): Promise<MigrationList> {
  return {
    baseDir: MIGRATIONS_DIR,
    shadowDbInitScript: "",
    lockfile: { path: "migration_lock.toml", content: LOCK },
    migrationDirectories: await Promise.all((await migrationNames()).map(readMigration)),
  }
}

async function readMigration(name: string): Promise<MigrationDirectory> {
  const file = path.join(MIGRATIONS_DIR, name, "migration.sql")
  // A folder without its file is reported by the engine with the folder's name.
  const content = await readFile(file, "utf8").then(
    (value) => ({ tag: "ok" as const, value }),
    (error: unknown) => ({ tag: "error" as const, value: String(error) }),
  )
  return { path: name, migrationFile: { path: "migration.sql", content } }
}

export async function writeMigration(name: string, sql: string): Promise<void> {
  const folder = path.join(MIGRATIONS_DIR, name)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, "migration.sql"), sql)
  await writeFile(path.join(MIGRATIONS_DIR, "migration_lock.toml"), LOCK)
}

import pg from "pg"
import { connected } from "../database"
import { migrationNames } from "../migrate/files"
import { step } from "./step"

const UNDEFINED_TABLE = "42P01"

/** Migrations on disk that this database has not finished. */
async function pending(url: string): Promise<string[]> {
  const done = await connected(url, async (client) => {
    const sql = "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL"
    const rows = await client.query<{ migration_name: string }>(sql).catch((error: unknown) => {
      if (error instanceof pg.DatabaseError && error.code === UNDEFINED_TABLE) return { rows: [] }
      throw error
    })
    return new Set(rows.rows.map((row) => row.migration_name))
  })
  return (await migrationNames()).filter((name) => !done.has(name))
}

/** Applies pending migrations. Without any it does not load the engine, which costs half a second and 40 MB. */
export async function migrate(url: string): Promise<void> {
  if ((await pending(url)).length === 0) return
  const { deploy } = await import("../migrate/engine")
  await step("Applying migrations", () => deploy(url))
}

import { db } from "@/lib/db/client"

/** Names of the migrations that this database has finished. Throws when it does not answer. */
export async function listAppliedMigrations(): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  return rows.map((row) => row.name)
}

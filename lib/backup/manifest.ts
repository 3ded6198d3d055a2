import { readFile } from "node:fs/promises"
import path from "node:path"
import { z } from "zod"

export const MANIFEST = "manifest.json"

/** What lies in the folder of a backup. A folder without it, or one whose name ends in `.part`, is none. */
export const manifest = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Those the database had, oldest first: it is put together again by the same ones. */
  migrations: z.array(z.string()),
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: z.int().nonnegative() })),
  /** Names in the folder `media` beside all backups. */
  media: z.array(z.string()),
})
export type Manifest = z.output<typeof manifest>

export const tableFile = (folder: string, table: string) => path.join(folder, "tables", `${table}.copy.gz`)

/** Rejects as `readFile` does where there is none, and with a ZodError where it is not one of ours. */
export async function readManifest(folder: string): Promise<Manifest> {
  return manifest.parse(JSON.parse(await readFile(path.join(folder, MANIFEST), "utf8")))
}

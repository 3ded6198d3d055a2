import { releaseImportFiles } from "@/lib/domain/imports/runs/commands"
import { forgetUnusedMedia } from "@/lib/domain/media/commands"
import { knownKeys } from "@/lib/domain/media/queries"
import { keyOfServedName, storedNames } from "@/lib/domain/media/rules"
import { type MediaStore, mediaStore } from "./store"

/** A file is stored a moment before its row is written. */
const SETTLED_MS = 24 * 60 * 60_000
const BATCH = 500

/** Removes what nothing has used for a day: rows with their files, and files that no row names. */
export async function removeUnusedMedia(
  now = new Date(),
  store: MediaStore = mediaStore(),
): Promise<{ rows: number; files: number }> {
  await releaseImportFiles(now)
  const forgotten = await forgetUnusedMedia(now)
  for (const name of forgotten.flatMap(storedNames)) await store.remove(name)
  let files = 0
  let names: string[] = []
  for await (const { name, storedAt } of store.list()) {
    if (now.getTime() - storedAt.getTime() < SETTLED_MS) continue
    if (names.push(name) < BATCH) continue
    files += await removeNameless(store, names)
    names = []
  }
  return { rows: forgotten.length, files: files + (await removeNameless(store, names)) }
}

async function removeNameless(store: MediaStore, names: string[]): Promise<number> {
  const known = await knownKeys(names.flatMap((name) => keyOfServedName(name) ?? []))
  const nameless = names.filter((name) => !known.has(keyOfServedName(name) ?? ""))
  for (const name of nameless) await store.remove(name)
  return nameless.length
}

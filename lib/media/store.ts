import { createReadStream } from "node:fs"
import { mkdir, opendir, rename, rm, stat, writeFile } from "node:fs/promises"
import path from "node:path"
import { Readable } from "node:stream"
import { env } from "@/lib/env"

export type ByteRange = { start: number; end: number }
export type StoredObject = { bytes: number; read(range?: ByteRange): ReadableStream<Uint8Array> }

/** Where files lie. Names are flat and never reused, so nothing is ever overwritten. An S3 bucket can stand here. */
export type MediaStore = {
  put(name: string, bytes: Uint8Array): Promise<void>
  /** Null when there is no such file. */
  open(name: string): Promise<StoredObject | null>
  /** Quiet when the file is gone already. */
  remove(name: string): Promise<void>
  list(): AsyncIterable<{ name: string; storedAt: Date }>
}

/** The folder `media` of DATA_DIR. */
export function mediaStore(): MediaStore {
  return folderStore(path.resolve(env().DATA_DIR, "media"))
}

/** A local folder; two letters of the name are a folder of their own, so that none grows to a hundred thousand entries. */
export function folderStore(root: string): MediaStore {
  const place = (name: string) => path.join(root, name.slice(0, 2), name)
  return {
    async put(name, bytes) {
      await mkdir(path.dirname(place(name)), { recursive: true })
      // Whole or not at all, for readers and after a crash.
      await writeFile(`${place(name)}.part`, bytes)
      await rename(`${place(name)}.part`, place(name))
    },
    async open(name) {
      const found = await stat(place(name)).catch(absent)
      if (!found) return null
      return {
        bytes: found.size,
        read: (range) => Readable.toWeb(createReadStream(place(name), range)) as ReadableStream<Uint8Array>,
      }
    },
    async remove(name) {
      await rm(place(name), { force: true })
    },
    async *list() {
      const folder = await opendir(root, { recursive: true }).catch(absent)
      for await (const entry of folder ?? []) {
        if (!entry.isFile()) continue
        // A file may be removed while the folder is read.
        const found = await stat(path.join(entry.parentPath, entry.name)).catch(absent)
        if (found) yield { name: entry.name, storedAt: found.mtime }
      }
    },
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null
  throw error
}

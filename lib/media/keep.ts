import { createHash, randomBytes } from "node:crypto"
import type { KeptFile } from "@/lib/domain/media/schema"
import { mediaStore } from "./store"

/** Stores a file as it came, under a name that is not served. Until a record notes it, the daily job would remove it. */
export async function keepFile(name: string, content: Uint8Array): Promise<KeptFile> {
  const key = `${randomBytes(16).toString("hex")}.bin`
  await mediaStore().put(key, content)
  return { key, name, bytes: content.byteLength, sha256: createHash("sha256").update(content).digest("hex") }
}

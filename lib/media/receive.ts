import { createHash, randomBytes } from "node:crypto"
import type { Actor } from "@/lib/domain/actor"
import { DomainError } from "@/lib/domain/errors"
import { addMedia, assertMayUpload } from "@/lib/domain/media/commands"
import { extensionOf, smallUrl, storedNames } from "@/lib/domain/media/rules"
import { MEDIA_MOST_BYTES, type MediaDto, type MediaPurpose } from "@/lib/domain/media/schema"
import { encode, encodeTemplate } from "./encode"
import { mediaStore } from "./store"

/** Checks, re-encodes, stores and notes one uploaded file. */
export async function receiveMedia(actor: Actor, purpose: MediaPurpose, file: File): Promise<MediaDto> {
  await assertMayUpload(actor, purpose)
  if (file.size > MEDIA_MOST_BYTES) throw new DomainError("payload_too_large", { kilobytes: MEDIA_MOST_BYTES / 1_024 })
  // What belongs to a complex is a template of its documents, and nothing else may be a DOCX.
  const encoded = purpose.ownerKind === "complex" ? encodeTemplate : encode
  const { main, small, ...facts } = await encoded(new Uint8Array(await file.arrayBuffer()))
  const key = `${randomBytes(16).toString("hex")}.${extensionOf(facts.type)}`
  const sha256 = createHash("sha256").update(main).digest("hex")
  const store = mediaStore()
  try {
    await store.put(key, main)
    if (small) await store.put(smallUrl(key), small)
    return await addMedia(actor, purpose, { ...facts, key, sha256, bytes: main.byteLength, name: nameOf(file) })
  } catch (error) {
    // The daily job would find them; a full disk should not wait for it.
    for (const name of storedNames(key)) await store.remove(name).catch(() => undefined)
    throw error
  }
}

/** What the person called it, without a path or characters that break a header. */
function nameOf(file: File): string {
  const name = file.name.split(/[\\/]/).at(-1) ?? ""
  return name.replace(/\p{C}/gu, "").trim().slice(0, 200)
}

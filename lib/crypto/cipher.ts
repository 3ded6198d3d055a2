import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { env } from "@/lib/env"

const ALGORITHM = "aes-256-gcm"

type Key = { id: string; bytes: Buffer }

function keys(): [Key, ...Key[]] {
  const [first, ...rest] = env().ENCRYPTION_KEYS.map(parseKey)
  if (!first) throw new Error("ENCRYPTION_KEYS is not set: passports cannot be stored or read.")
  return [first, ...rest]
}

function parseKey(text: string): Key {
  const [id = "", encoded = ""] = text.split(":")
  const bytes = Buffer.from(encoded, "base64")
  if (!/^[\w-]{1,16}$/.test(id) || bytes.length !== 32) {
    throw new Error("ENCRYPTION_KEYS wants `id:base64 of 32 bytes`, separated by commas.")
  }
  return { id, bytes }
}

/**
 * Encrypts with the first key: `keyId.iv.tag.ciphertext`, base64url parts. `context` (table and column) is
 * authenticated, so that a ciphertext moved to another column does not decrypt.
 */
export function encrypt(plain: string, context: string): string {
  const [key] = keys()
  const iv = randomBytes(12)
  const cipher = createCipheriv(ALGORITHM, key.bytes, iv).setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()])
  return [key.id, ...[iv, cipher.getAuthTag(), body].map((part) => part.toString("base64url"))].join(".")
}

/** Throws when the key is gone, the text was tampered with or belongs to another column. */
export function decrypt(sealed: string, context: string): string {
  const [id, iv = "", tag = "", body = ""] = sealed.split(".")
  const key = keys().find((candidate) => candidate.id === id)
  if (!key) throw new Error(`No encryption key "${id}".`)
  const decipher = createDecipheriv(ALGORITHM, key.bytes, Buffer.from(iv, "base64url"))
    .setAAD(Buffer.from(context))
    .setAuthTag(Buffer.from(tag, "base64url"))
  return Buffer.concat([decipher.update(Buffer.from(body, "base64url")), decipher.final()]).toString("utf8")
}

/** Whether a rotation must write this value again. */
export function isSealedWithOldKey(sealed: string): boolean {
  return sealed.split(".", 1)[0] !== keys()[0].id
}

import { createHash, randomBytes, timingSafeEqual } from "node:crypto"

/** SHA-256 in hex: for tokens with enough entropy of their own, never for passwords. */
export function sha256(text: string | Buffer): string {
  return createHash("sha256").update(text).digest("hex")
}

/** A random token of 256 bits, safe in a URL. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url")
}

/** Compares two secrets in constant time; differing lengths are unequal. */
export function sameSecret(a: string, b: string): boolean {
  const left = createHash("sha256").update(a).digest()
  const right = createHash("sha256").update(b).digest()
  return timingSafeEqual(left, right)
}

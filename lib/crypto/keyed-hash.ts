import { createHmac } from "node:crypto"
import { secret } from "@/lib/env"

/** HMAC-SHA-256 in hex with the session secret: for values short enough to be guessed from a plain hash. */
export function keyedHash(text: string, purpose: string): string {
  return createHmac("sha256", secret("SESSION_SECRET")).update(`${purpose}\n${text}`).digest("hex")
}

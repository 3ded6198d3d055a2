import { sameSecret } from "@/lib/crypto/digest"
import { keyedHash } from "@/lib/crypto/keyed-hash"

const PURPOSE = "buyer-reminders"

/** What a letter's link carries to stop the next one: good for this contract alone, for as long as letters are kept. */
export function stopToken(contractId: string): string {
  return `${contractId}.${keyedHash(contractId, PURPOSE)}`
}

export function contractOfToken(token: string): string | null {
  const [id = "", seal = ""] = token.split(".")
  return sameSecret(seal, keyedHash(id, PURPOSE)) ? id : null
}

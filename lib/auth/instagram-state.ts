import { randomToken, sameSecret } from "@/lib/crypto/digest"
import { keyedHash } from "@/lib/crypto/keyed-hash"
import type { Actor } from "@/lib/domain/actor"

const LIFE_MS = 10 * 60_000

/** What Meta carries there and back: only the session that left comes back with it, and within ten minutes. */
export function connectState(actor: Actor, now = Date.now()): string {
  const body = `${randomToken().slice(0, 16)}.${now}`
  return `${body}.${sealOf(body, actor)}`
}

export function isOwnState(state: string, actor: Actor, now = Date.now()): boolean {
  const [nonce = "", at = "", seal = ""] = state.split(".")
  const age = now - Number(at)
  return age >= 0 && age < LIFE_MS && sameSecret(seal, sealOf(`${nonce}.${at}`, actor))
}

function sealOf(body: string, actor: Actor): string {
  return keyedHash(`${body}\n${actor.id}`, "instagram-state")
}

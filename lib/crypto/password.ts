import { hash, verify } from "@node-rs/argon2"

// OWASP's minimum for argon2id (19 MiB, two passes): about 30 ms here.
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

let decoy: Promise<string> | undefined

export function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS)
}

/** With no stored hash (an unknown login) it takes the same time and answers false. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("decoy")
  const matches = await verify(stored ?? (await decoy), password)
  return stored !== null && matches
}

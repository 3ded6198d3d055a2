import { isSealedWithOldKey } from "@/lib/crypto/cipher"
import { db } from "@/lib/db/client"
import { transaction } from "@/lib/db/transaction"
import { openPassport, openPinfl, sealPassport, sealPinfl } from "../identity/queries"

const BATCH = 200

/**
 * Seals every passport and PINFL again with the first key of ENCRYPTION_KEYS, after which older keys may be removed. Returns
 * how many contracts changed. May be stopped and run again; a contract that is edited meanwhile is left for the next run.
 * Throws when a key that sealed something is no longer among the keys.
 */
export async function resealIdentities(): Promise<number> {
  let changed = 0
  let after = ""
  for (;;) {
    const rows = await db.contract.findMany({
      where: { id: { gt: after } },
      select: { id: true, passport: true, pinfl: true },
      orderBy: { id: "asc" },
      take: BATCH,
    })
    const last = rows.at(-1)
    if (!last) return changed
    after = last.id
    for (const row of rows) if (await reseal(row)) changed++
  }
}

type Sealed = { id: string; passport: string; pinfl: string | null }

async function reseal({ id, passport, pinfl }: Sealed): Promise<boolean> {
  if (![passport, pinfl].some((sealed) => sealed !== null && isSealedWithOldKey(sealed))) return false
  const data = {
    passport: sealPassport(openPassport(passport)),
    pinfl: pinfl === null ? null : sealPinfl(openPinfl(pinfl)),
  }
  // Guarded by the old values: an edit that came in between was sealed with the new key already.
  const { count } = await transaction((tx) => tx.contract.updateMany({ where: { id, passport, pinfl }, data }))
  return count > 0
}

import { decrypt, encrypt, isSealedWithOldKey } from "@/lib/crypto/cipher"
import { db } from "@/lib/db/client"
import { transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import { type Actor, SYSTEM } from "../../actor"
import { addDays, type Day, dayInZone } from "../../calendar"
import { DomainError } from "../../errors"
import { assertMay } from "../../policy"
import { getSettings } from "../../settings/queries"
import { type InstagramFigures, instagramDays } from "../schema"
import { listLiveTokens, listTokensToRefresh } from "./queries"
import { TOKEN_CONTEXT } from "./rules"

const KEPT_DAYS = 30
const MOST_ACCOUNTS = 1_000

type Connected = { instagramId: string; username: string; token: string; tokenExpiresAt: Date }

/** Keeps an account that has let the company in, its token sealed; one that was disconnected before is the same again. */
export async function connectInstagram(
  actor: Actor,
  { instagramId, username, token, tokenExpiresAt }: Connected,
  now = new Date(),
): Promise<void> {
  assertMay(actor, "instagram.connect")
  const sealed = {
    username,
    token: encrypt(token, TOKEN_CONTEXT),
    tokenExpiresAt,
    connectedAt: now,
    disconnectedAt: null,
  }
  await transaction(async (tx) => {
    const { id } = await tx.instagramAccount.upsert({
      where: { instagramId },
      create: { instagramId, ...sealed },
      update: sealed,
      select: { id: true },
    })
    await recordActivity(
      tx,
      actor,
      "instagram.connected",
      { entity: "instagram", entityId: id, data: { name: username } },
      now,
    )
  })
}

/** Lets an account go: its token is forgotten, what people wrote stays with their leads. Refuses with `not_found`. */
export async function disconnectInstagram(actor: Actor, id: string, now = new Date()): Promise<void> {
  assertMay(actor, "instagram.connect")
  await transaction(async (tx) => {
    const { count } = await tx.instagramAccount.updateMany({
      where: { id, disconnectedAt: null },
      data: { disconnectedAt: now, token: "" },
    })
    if (count === 0) throw new DomainError("not_found")
    await recordActivity(tx, actor, "instagram.disconnected", { entity: "instagram", entityId: id }, now)
  })
}

/** Meta says that the account has taken its leave, or that its data is to go: `everything` takes what came through it as well. */
export async function forgetInstagram(instagramId: string, everything: boolean, now = new Date()): Promise<void> {
  await transaction(async (tx) => {
    const account = await tx.instagramAccount.findUnique({ where: { instagramId }, select: { id: true } })
    if (!account) return
    const { id } = account
    await tx.instagramAccount.updateMany({ where: { id }, data: { disconnectedAt: now, token: "" } })
    if (everything) await tx.instagramMessage.deleteMany({ where: { accountId: id } })
    await recordActivity(tx, SYSTEM, "instagram.disconnected", { entity: "instagram", entityId: id }, now)
  })
}

type Refresh = (token: string) => Promise<{ token: string; expiresInS: number }>

/** Job: asks for sixty days more for each token that ends within ten. Returns how many were refreshed, and how many refused. */
export async function refreshInstagramTokens(
  refresh: Refresh,
  now = new Date(),
): Promise<{ refreshed: number; failed: number }> {
  const done = { refreshed: 0, failed: 0 }
  for (const { id, sealed, token } of await listTokensToRefresh(now)) {
    const next = await refresh(token).catch(() => null) // the next day is another try
    if (!next) {
      done.failed++
      continue
    }
    const tokenExpiresAt = new Date(now.getTime() + next.expiresInS * 1_000)
    // Guarded by the old one: an account that was connected anew meanwhile keeps what it has.
    const { count } = await db.instagramAccount.updateMany({
      where: { id, token: sealed },
      data: { token: encrypt(next.token, TOKEN_CONTEXT), tokenExpiresAt },
    })
    done.refreshed += count
  }
  return done
}

type ReadFigures = (token: string, instagramId: string) => Promise<InstagramFigures>

/** Job: keeps what each account reached yesterday, for thirty days. Returns how many accounts were read, and how many refused. */
export async function readInstagramFigures(
  read: ReadFigures,
  now = new Date(),
): Promise<{ accounts: number; failed: number }> {
  const done = { accounts: 0, failed: 0 }
  const yesterday = addDays(dayInZone(now, (await getSettings())["company.timeZone"]), -1)
  for (const { id, instagramId, token } of await listLiveTokens(now)) {
    const figures = await read(token, instagramId).catch(() => null) // tomorrow is another try
    if (figures) await keepFigures(id, yesterday, figures)
    done[figures ? "accounts" : "failed"]++
  }
  return done
}

async function keepFigures(id: string, day: Day, figures: InstagramFigures): Promise<void> {
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "instagram_account" WHERE "id" = ${id} FOR NO KEY UPDATE`
    const { insights } = await tx.instagramAccount.findUniqueOrThrow({ where: { id }, select: { insights: true } })
    const days = { ...instagramDays.catch({}).parse(insights), [day]: figures }
    const kept = Object.entries(days)
      .sort(([a], [b]) => b.localeCompare(a))
      .slice(0, KEPT_DAYS)
    await tx.instagramAccount.update({
      where: { id },
      data: { insights: Object.fromEntries(kept) },
      select: { id: true },
    })
  })
}

/** Seals every token again with the first key of ENCRYPTION_KEYS. Returns how many changed; may be run again. */
export async function resealInstagramTokens(): Promise<number> {
  const rows = await db.instagramAccount.findMany({
    where: { token: { not: "" } },
    orderBy: { id: "asc" },
    take: MOST_ACCOUNTS,
    select: { id: true, token: true },
  })
  let changed = 0
  for (const { id, token } of rows.filter((row) => isSealedWithOldKey(row.token))) {
    const sealed = encrypt(decrypt(token, TOKEN_CONTEXT), TOKEN_CONTEXT)
    // Guarded by the old value: a token that was refreshed meanwhile is sealed with the new key already.
    changed += (await db.instagramAccount.updateMany({ where: { id, token }, data: { token: sealed } })).count
  }
  return changed
}

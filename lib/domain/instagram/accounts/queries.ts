import { decrypt } from "@/lib/crypto/cipher"
import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import { assertMay } from "../../policy"
import { type InstagramAccountDto, instagramDays } from "../schema"
import { refreshBefore, TOKEN_CONTEXT } from "./rules"

const MOST = 20

/** Accounts that are connected, by name. */
export async function listInstagramAccounts(actor: Actor): Promise<InstagramAccountDto[]> {
  assertMay(actor, "instagram.connect")
  const rows = await db.instagramAccount.findMany({
    where: { disconnectedAt: null },
    orderBy: { username: "asc" },
    take: MOST,
    select: { id: true, username: true, connectedAt: true, tokenExpiresAt: true, insights: true },
  })
  return rows.map(({ connectedAt, tokenExpiresAt, insights, ...row }) => ({
    ...row,
    connectedAt: connectedAt.toISOString(),
    tokenExpiresAt: tokenExpiresAt.toISOString(),
    days: Object.entries(instagramDays.catch({}).parse(insights))
      .map(([day, figures]) => ({ day, figures }))
      .sort((a, b) => b.day.localeCompare(a.day)),
  }))
}

/** Connected accounts with a token that holds, for reading their figures. */
export async function listLiveTokens(now: Date): Promise<{ id: string; instagramId: string; token: string }[]> {
  const rows = await db.instagramAccount.findMany({
    where: { disconnectedAt: null, tokenExpiresAt: { gt: now } },
    orderBy: { id: "asc" },
    take: MOST,
    select: { id: true, instagramId: true, token: true },
  })
  return rows.map((row) => ({ ...row, token: decrypt(row.token, TOKEN_CONTEXT) }))
}

/** Tokens that end soon and have not ended: Meta refreshes no dead one. */
export async function listTokensToRefresh(now: Date): Promise<{ id: string; sealed: string; token: string }[]> {
  const rows = await db.instagramAccount.findMany({
    where: { disconnectedAt: null, tokenExpiresAt: { gt: now, lt: refreshBefore(now) } },
    orderBy: { id: "asc" },
    take: MOST,
    select: { id: true, token: true },
  })
  return rows.map(({ id, token }) => ({ id, sealed: token, token: decrypt(token, TOKEN_CONTEXT) }))
}

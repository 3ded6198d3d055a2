import { sha256 } from "@/lib/crypto/digest"
import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../actor"
import { decodeTimeCursor, type Page, toPage } from "../page"
import { assertMay } from "../policy"
import type { ListTokensInput, TokenDto } from "./schema"

export const tokenSelect = {
  id: true,
  name: true,
  prefix: true,
  role: true,
  createdAt: true,
  lastUsedAt: true,
  expiresAt: true,
  revokedAt: true,
  createdBy: { select: { name: true } },
} as const satisfies Prisma.ApiTokenSelect

export function toTokenDto(row: Prisma.ApiTokenGetPayload<{ select: typeof tokenSelect }>): TokenDto {
  return {
    ...row,
    createdBy: row.createdBy.name,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }
}

/** Newest first; the revoked ones stay in the list, because the audit log names them. */
export async function listTokens(actor: Actor, input: ListTokensInput): Promise<Page<TokenDto>> {
  assertMay(actor, "token.manage")
  const after = decodeTimeCursor(input.cursor)
  const rows = await db.apiToken.findMany({
    where: after && { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
    select: tokenSelect,
  })
  return toPage(rows, input.limit, (row) => ({ value: row.createdAt.toISOString(), id: row.id }), toTokenDto)
}

/** The integration behind a bearer token, or null when it is unknown, revoked or expired at `now`. */
export async function findTokenActor(token: string, now = new Date()): Promise<Actor | null> {
  const row = await db.apiToken.findUnique({
    where: { hash: sha256(token) },
    select: { id: true, name: true, role: true, revokedAt: true, expiresAt: true },
  })
  if (!row || row.revokedAt || (row.expiresAt && row.expiresAt <= now)) return null
  return {
    kind: "token",
    id: row.id,
    role: row.role,
    name: row.name,
    locale: "ru",
    theme: "system",
    mustChangePassword: false,
  }
}

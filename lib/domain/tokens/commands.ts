import { randomToken, sha256 } from "@/lib/crypto/digest"
import { db } from "@/lib/db/client"
import { transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { DomainError } from "../errors"
import { assertMay } from "../policy"
import { tokenSelect, toTokenDto } from "./queries"
import type { CreatedTokenDto, CreateTokenInput, TokenDto, TokenIdInput } from "./schema"

/** Lets secret scanners and our own logs recognise a token wherever it turns up. */
const MARK = "shx_"
const USED_EVERY_MS = 60_000

/** Makes a bearer token for an integration. Refuses tokens with `forbidden`: only a person answers for one. */
export async function createToken(actor: Actor, input: CreateTokenInput, now = new Date()): Promise<CreatedTokenDto> {
  assertMay(actor, "token.manage")
  const createdById = personId(actor)
  if (!createdById) throw new DomainError("forbidden")
  const token = MARK + randomToken()
  return transaction(async (tx) => {
    const row = await tx.apiToken.create({
      data: {
        name: input.name,
        role: input.role,
        expiresAt: input.expiresAt ?? null,
        hash: sha256(token),
        prefix: token.slice(0, 10),
        createdById,
        createdAt: now,
      },
      select: tokenSelect,
    })
    const data = { name: row.name, role: row.role }
    await recordActivity(tx, actor, "token.created", { entity: "token", entityId: row.id, data }, now)
    return { ...toTokenDto(row), token }
  })
}

/** Ends a token at once. A second call changes nothing. */
export async function revokeToken(actor: Actor, input: TokenIdInput, now = new Date()): Promise<TokenDto> {
  assertMay(actor, "token.manage")
  return transaction(async (tx) => {
    const revoked = await tx.apiToken.updateMany({
      where: { id: input.id, revokedAt: null },
      data: { revokedAt: now },
    })
    const row = await tx.apiToken.findUnique({ where: { id: input.id }, select: tokenSelect })
    if (!row) throw new DomainError("not_found")
    if (revoked.count > 0) {
      await recordActivity(tx, actor, "token.revoked", { entity: "token", entityId: row.id }, now)
    }
    return toTokenDto(row)
  })
}

/** Notes that a token works, at most once a minute: a busy integration would write with every read. */
export async function touchToken(actor: Actor, now = new Date()): Promise<void> {
  if (actor.kind !== "token" || !actor.id) return
  const before = new Date(now.getTime() - USED_EVERY_MS)
  await db.apiToken.updateMany({
    where: { id: actor.id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
    data: { lastUsedAt: now },
  })
}

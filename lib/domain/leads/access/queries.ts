import { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../../actor"
import { DomainError } from "../../errors"
import { type Permission, visibleTo } from "../../policy"
import type { LeadSource, LeadState, LeadStatus } from "../schema"

/** What commands need to know about a lead. */
export type LeadRow = {
  id: string
  name: string
  phone: string | null
  status: LeadStatus
  state: LeadState
  source: LeadSource
  assigneeId: string | null
  complexId: string | null
  createdAt: Date
  respondedAt: Date | null
}

/** The leads a person may touch with `permission`, as a `where` fragment. Merged leads do not exist any more. */
export function leadScope(actor: Actor, permission: Permission): Prisma.LeadWhereInput {
  const { ownedBy } = visibleTo(actor, permission)
  return { mergedIntoId: null, ...(ownedBy ? { assigneeId: ownedBy } : {}) }
}

/**
 * The lead, when the actor's `permission` reaches it; refuses with `forbidden` or `not_found` otherwise. `lock` holds
 * the row until the transaction ends, so that its owner and its standing cannot change meanwhile: after its units, before its claims.
 */
export async function ownLead(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  leadId: string,
  options: { lock?: boolean } = {},
): Promise<LeadRow> {
  const { ownedBy } = visibleTo(actor, permission)
  const rows = await tx.$queryRaw<LeadRow[]>`
    SELECT "id", "name", "phone", "status"::text, "state"::text, "source"::text, "assigneeId", "complexId", "createdAt", "respondedAt"
    FROM "lead"
    WHERE "id" = ${leadId} AND "mergedIntoId" IS NULL
      ${ownedBy ? Prisma.sql`AND "assigneeId" = ${ownedBy}` : Prisma.empty}
    ${options.lock ? Prisma.sql`FOR NO KEY UPDATE` : Prisma.empty}`
  const [lead] = rows
  if (!lead) throw new DomainError("not_found")
  return lead
}

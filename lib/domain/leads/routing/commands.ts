import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import { type Actor, personId } from "../../actor"
import { shiftHours } from "../../attendance/queries"
import { lastShiftEnd } from "../../attendance/rules"
import { DomainError } from "../../errors"
import { notify } from "../../notifications/commands"
import type { NotificationKind } from "../../notifications/schema"
import { assertMay } from "../../policy"
import { getSettings } from "../../settings/queries"

const MOST_ASKED = 100

/** Whose turn it is, the instant that the turn is written down with, and who was before them but had no room. */
export type Turn = { userId: string; at: Date; skipped: string[] }

/**
 * Whose turn it is: of the salespeople at work who have room below their cap of open new leads, the one who got a lead
 * longest ago. Null when nobody is in. Turns are taken one at a time: the advisory lock holds until the transaction ends, so of
 * two requests at once the second sees what the first one gave. Requests get the lock in any order, so a turn is dated after
 * the last one even where the request came before it.
 */
export async function takeTurn(tx: Tx, now: Date): Promise<Turn | null> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('lead-routing'))::text`
  const settings = await getSettings(tx)
  const shiftOver = lastShiftEnd(now, shiftHours(settings))
  const [turn] = await tx.$queryRaw<{ userId: string; latest: Date | null; skipped: string[] }[]>`
    WITH here AS (
      SELECT u."id", (SELECT max(l."assignedAt") FROM "lead" l WHERE l."assigneeId" = u."id") AS "last",
        (
          SELECT count(*) FROM "lead" l
          WHERE l."assigneeId" = u."id" AND l."status" = 'new' AND l."mergedIntoId" IS NULL
        ) < coalesce(u."leadCap", ${settings["leads.cap"]}) AS "room"
      FROM "user" u
      JOIN "attendance" a ON a."userId" = u."id" AND a."outAt" IS NULL AND a."inAt" >= ${shiftOver}
      WHERE u."role" = 'sales' AND u."active"
    )
    SELECT w."id" AS "userId", (SELECT max("last") FROM here WHERE "room") AS "latest",
      ARRAY(
        SELECT s."id" FROM here s
        WHERE NOT s."room" AND (coalesce(s."last", '-infinity'), s."id") < (coalesce(w."last", '-infinity'), w."id")
        ORDER BY s."id"
      ) AS "skipped"
    FROM here w WHERE w."room" ORDER BY w."last" NULLS FIRST, w."id" LIMIT 1`
  if (!turn) return null
  const after = turn.latest ? turn.latest.getTime() + 1 : 0
  return { userId: turn.userId, at: new Date(Math.max(now.getTime(), after)), skipped: turn.skipped }
}

/**
 * Gives the lead to `userId` (null: the unassigned queue) with its open callbacks, and tells the new owner unless it was their own
 * doing. `turn` is set where the routing decided: the log keeps it, and the report of its fairness reads it there.
 */
export async function giveLead(
  tx: Tx,
  actor: Actor,
  lead: { id: string; name: string },
  userId: string | null,
  kind: NotificationKind,
  now: Date,
  turn: Turn | null = null,
): Promise<void> {
  const assignedAt = turn?.at ?? now
  await tx.lead.update({
    where: { id: lead.id },
    data: { assigneeId: userId, assignedAt: userId ? assignedAt : null },
    select: { id: true },
  })
  await tx.callback.updateMany({ where: { leadId: lead.id, doneAt: null }, data: { ownerId: userId } })
  const data = { userId, ...(turn ? { routed: true, skippedIds: turn.skipped } : {}) }
  const subject = { entity: "lead", entityId: lead.id, leadId: lead.id, data }
  await recordActivity(tx, actor, "lead.assigned", subject, now)
  if (userId && userId !== actor.id) {
    await notify(tx, userId, { kind, data: { name: lead.name }, href: `/dashboard/leads/${lead.id}` }, now)
  }
}

/** Nobody is in: whoever sells and has a Telegram is asked there, and the first who takes it has it. */
export async function offerLead(tx: Tx, lead: { id: string; name: string }, now: Date): Promise<void> {
  const people = await tx.user.findMany({
    where: { role: "sales", active: true, telegramAccount: { blockedAt: null } },
    orderBy: { id: "asc" },
    take: MOST_ASKED,
    select: { id: true },
  })
  // Not by the bell: until it is theirs the lead does not exist for them.
  const notice = { kind: "lead.offered" as const, data: { name: lead.name }, href: null, about: lead.id }
  for (const { id } of people) await notify(tx, id, notice, now, ["telegram"])
}

/** Takes a lead that nobody looks after. Of many who try at once one has it; the others get `lead_taken`. */
export async function takeLead(actor: Actor, id: string, now = new Date()): Promise<{ id: string; name: string }> {
  assertMay(actor, "lead.take")
  const userId = personId(actor)
  if (!userId) throw new DomainError("forbidden")
  return transaction(async (tx) => {
    const [lead] = await tx.$queryRaw<{ id: string; name: string; assigneeId: string | null }[]>`
      SELECT "id", "name", "assigneeId" FROM "lead"
      WHERE "id" = ${id} AND "mergedIntoId" IS NULL AND "erasedAt" IS NULL FOR NO KEY UPDATE`
    if (!lead) throw new DomainError("not_found")
    if (lead.assigneeId !== null && lead.assigneeId !== userId) throw new DomainError("lead_taken")
    if (lead.assigneeId === null) await giveLead(tx, actor, lead, userId, "lead.assigned", now)
    return { id: lead.id, name: lead.name }
  })
}

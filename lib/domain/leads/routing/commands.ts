import type { Tx } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import type { Actor } from "../../actor"
import { shiftHours } from "../../attendance/queries"
import { lastShiftEnd } from "../../attendance/rules"
import { notify } from "../../notifications/commands"
import type { NotificationKind } from "../../notifications/schema"
import { getSettings } from "../../settings/queries"

/**
 * Whose turn it is: of the salespeople at work who have room below their cap of open new leads, the one who got a lead
 * longest ago. Null when nobody is in. Turns are taken one at a time: the advisory lock holds until the transaction ends, so of
 * two requests at once the second sees what the first one gave.
 */
export async function nextSalesperson(tx: Tx, now: Date): Promise<string | null> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('lead-routing'))::text`
  const settings = await getSettings(tx)
  const shiftOver = lastShiftEnd(now, shiftHours(settings))
  const [turn] = await tx.$queryRaw<{ id: string }[]>`
    SELECT u."id"
    FROM "user" u
    JOIN "attendance" a ON a."userId" = u."id" AND a."outAt" IS NULL AND a."inAt" >= ${shiftOver}
    WHERE u."role" = 'sales' AND u."active"
      AND (
        SELECT count(*) FROM "lead" l
        WHERE l."assigneeId" = u."id" AND l."status" = 'new' AND l."mergedIntoId" IS NULL
      ) < coalesce(u."leadCap", ${settings["leads.cap"]})
    ORDER BY (SELECT max(l."assignedAt") FROM "lead" l WHERE l."assigneeId" = u."id") NULLS FIRST, u."id"
    LIMIT 1`
  return turn?.id ?? null
}

/** Gives the lead to `userId` (null: the unassigned queue) with its open callbacks, and tells the new owner unless it was their own doing. */
export async function giveLead(
  tx: Tx,
  actor: Actor,
  lead: { id: string; name: string },
  userId: string | null,
  kind: NotificationKind,
  now: Date,
): Promise<void> {
  await tx.lead.update({
    where: { id: lead.id },
    data: { assigneeId: userId, assignedAt: userId ? now : null },
    select: { id: true },
  })
  await tx.callback.updateMany({ where: { leadId: lead.id, doneAt: null }, data: { ownerId: userId } })
  const subject = { entity: "lead", entityId: lead.id, leadId: lead.id, data: { userId } }
  await recordActivity(tx, actor, "lead.assigned", subject, now)
  if (userId && userId !== actor.id) {
    await notify(tx, userId, { kind, data: { name: lead.name }, href: `/dashboard/leads/${lead.id}` }, now)
  }
}

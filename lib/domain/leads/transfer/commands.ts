import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import type { Actor } from "../../actor"
import { DomainError } from "../../errors"
import { notify } from "../../notifications/commands"
import { assertMay } from "../../policy"
import { assertMayOwn } from "../commands"
import type { TransferDto, TransferInput } from "./schema"

/**
 * Hands over all leads, live claims and open callbacks of a person in one step, so that nothing is left without an owner.
 * With `preview` it only counts. Refuses with `user_inactive` a receiver who has left or does not sell.
 */
export async function transferLeads(actor: Actor, input: TransferInput, now = new Date()): Promise<TransferDto> {
  assertMay(actor, "lead.assign")
  const { fromUserId, toUserId, preview } = input
  if (fromUserId === toUserId) {
    throw new DomainError("validation_failed", {}, [{ path: ["toUserId"], message: "samePerson" }])
  }
  return transaction(async (tx) => {
    const from = await tx.user.findUnique({ where: { id: fromUserId }, select: { name: true } })
    if (!from) throw new DomainError("validation_failed", {}, [{ path: ["fromUserId"], message: "unknownRecord" }])
    await assertMayOwn(tx, toUserId)
    if (preview) return { ...(await countOf(tx, fromUserId)), preview }
    // Leads first and by ascending id, as everywhere (claims/commands.ts), and then those alone: one that came to this person
    // meanwhile would be locked out of turn.
    const locked = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "lead" WHERE "assigneeId" = ${fromUserId} AND "mergedIntoId" IS NULL ORDER BY "id" FOR NO KEY UPDATE`
    const leads = await tx.$executeRaw`
      UPDATE "lead" SET "assigneeId" = ${toUserId}, "assignedAt" = ${now}, "updatedAt" = ${now}
      WHERE "id" = ANY(${locked.map(({ id }) => id)}) AND "assigneeId" = ${fromUserId}`
    const claims = await tx.reservation.updateMany({ where: claimsOf(fromUserId), data: { ownerId: toUserId } })
    const callbacks = await tx.callback.updateMany({ where: callbacksOf(fromUserId), data: { ownerId: toUserId } })
    const counts = { leads, claims: claims.count, callbacks: callbacks.count }
    const data = { fromUserId, toUserId, ...counts }
    await recordActivity(tx, actor, "lead.transferred", { entity: "user", entityId: fromUserId, data }, now)
    const told = { name: from.name, count: leads }
    if (toUserId !== actor.id && leads > 0) {
      await notify(tx, toUserId, { kind: "lead.transferred", data: told, href: "/dashboard/leads?assigneeId=me" }, now)
    }
    return { ...counts, preview }
  })
}

async function countOf(tx: Tx, userId: string): Promise<Omit<TransferDto, "preview">> {
  const leads = await tx.lead.count({ where: { assigneeId: userId, mergedIntoId: null } })
  const claims = await tx.reservation.count({ where: claimsOf(userId) })
  const callbacks = await tx.callback.count({ where: callbacksOf(userId) })
  return { leads, claims, callbacks }
}

function claimsOf(userId: string) {
  return { ownerId: userId, status: { in: ["active" as const, "contracted" as const] } }
}

function callbacksOf(userId: string) {
  return { ownerId: userId, doneAt: null }
}

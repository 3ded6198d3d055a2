import { type Tx, transaction, violatedUnique } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { lockSale } from "../claims/commands"
import { findClaimOfUnit } from "../claims/queries"
import { isLive } from "../claims/rules"
import { DomainError } from "../errors"
import { settleExpiredClaim } from "../expiry/commands"
import { ownLead } from "../leads/access/queries"
import { readQueueEntry } from "./queries"
import type { QueueEntryDto, QueueInput } from "./schema"

/**
 * Puts a lead into the queue of a claimed unit. Refuses with `status_conflict` when nobody holds it (a free unit is claimed,
 * not waited for), `already_queued` when this lead waits or holds it, `lead_closed` for a lost lead.
 */
export async function joinQueue(
  actor: Actor,
  unitId: string,
  input: QueueInput,
  now = new Date(),
): Promise<QueueEntryDto> {
  await settleExpiredClaim(unitId, now)
  try {
    return await transaction(async (tx) => {
      const { leadId } = input
      await ownLead(tx, actor, "reservation.create", leadId)
      await lockSale(tx, [unitId], [leadId])
      const lead = await ownLead(tx, actor, "reservation.create", leadId)
      const unit = await tx.unit.findUnique({ where: { id: unitId }, select: { status: true, complexId: true } })
      if (!unit) throw new DomainError("not_found")
      if (lead.status === "lost") throw new DomainError("lead_closed", { status: lead.status })
      const claim = await findClaimOfUnit(tx, unitId)
      const isSold = unit.status === "sold" || unit.status === "handed_over"
      if (!claim || !isLive(claim, now) || isSold) throw new DomainError("status_conflict", { status: unit.status })
      if (claim.leadId === leadId) throw new DomainError("already_queued")
      const entry = await tx.queueEntry.create({
        data: { unitId, leadId, addedById: personId(actor), createdAt: now },
        select: { id: true },
      })
      await record(tx, actor, "queue.joined", { id: entry.id, unitId, leadId, complexId: unit.complexId }, now)
      return readQueueEntry(tx, entry.id)
    })
  } catch (error) {
    if (violatedUnique(error) === "queue_entry_one_waiting") throw new DomainError("already_queued")
    throw error
  }
}

/** Takes a lead out of the queue; `not_found` when it does not wait there. */
export async function leaveQueue(
  actor: Actor,
  unitId: string,
  input: QueueInput,
  now = new Date(),
): Promise<QueueEntryDto> {
  return transaction(async (tx) => {
    const { leadId } = input
    await ownLead(tx, actor, "reservation.create", leadId)
    await lockSale(tx, [unitId], [leadId])
    const [entry] = await tx.queueEntry.updateManyAndReturn({
      where: { unitId, leadId, status: "waiting" },
      data: { status: "left", endedAt: now },
      select: { id: true, unit: { select: { complexId: true } } },
    })
    if (!entry) throw new DomainError("not_found")
    await record(tx, actor, "queue.left", { id: entry.id, unitId, leadId, complexId: entry.unit.complexId }, now)
    return readQueueEntry(tx, entry.id)
  })
}

/** Takes a lead that is being lost out of every queue; the caller has locked it. */
export async function leaveQueues(tx: Tx, actor: Actor, leadId: string, now: Date): Promise<void> {
  const entries = await tx.queueEntry.updateManyAndReturn({
    where: { leadId, status: "waiting" },
    data: { status: "left", endedAt: now },
    select: { id: true, unitId: true, unit: { select: { complexId: true } } },
  })
  for (const { id, unitId, unit } of entries) {
    await record(tx, actor, "queue.left", { id, unitId, leadId, complexId: unit.complexId }, now)
  }
}

type QueueSubject = { id: string; unitId: string; leadId: string; complexId: string }

function record(
  tx: Tx,
  actor: Actor,
  kind: "queue.joined" | "queue.left",
  { id, unitId, leadId, complexId }: QueueSubject,
  now: Date,
): Promise<void> {
  return recordActivity(
    tx,
    actor,
    kind,
    { entity: "queue_entry", entityId: id, complexId, leadId, data: { unitId } },
    now,
  )
}

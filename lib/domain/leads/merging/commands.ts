import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import { type Actor, personId } from "../../actor"
import { attributeLeads } from "../../campaigns/attribution/commands"
import { DomainError } from "../../errors"
import { assertMay } from "../../policy"
import { type LeadRow, ownLead } from "../access/queries"
import { findLead } from "../list/queries"
import { nextLeadStanding } from "../rules"
import type { LeadDto } from "../schema"
import { moveLead, setLeadStanding } from "../standing/commands"
import { MERGED, type MergeLeadInput, type MovedRows } from "./schema"

/**
 * Makes two leads one: touches, comments, callbacks, claims, contracts and money go to the other, which keeps its name, owner
 * and phone. A lost one that somebody live comes to is lost no more. The merged one exists no longer; whoever comes by its phone is
 * taken to where it went.
 */
export async function mergeLead(actor: Actor, input: MergeLeadInput, now = new Date()): Promise<LeadDto> {
  assertMay(actor, "lead.assign")
  const byId = personId(actor)
  if (!byId) throw new DomainError("forbidden") // a merge is answered for by a person
  if (input.id === input.intoId) {
    throw new DomainError("validation_failed", {}, [{ path: ["intoId"], message: "sameLead" }])
  }
  await transaction(async (tx) => {
    const [source, target] = await lockBoth(tx, actor, input)
    const moved = await moveEverything(tx, source, target, now)
    await tx.lead.update({ where: { id: source.id }, data: { mergedIntoId: target.id }, select: { id: true } })
    await attributeLeads(tx, [target.id])
    await tx.leadMerge.create({
      data: { sourceId: source.id, targetId: target.id, moved, byId, at: now },
      select: { id: true },
    })
    await moveLead(
      tx,
      actor,
      target.id,
      target,
      { ...nextLeadStanding(target, { kind: "merge", with: source }), reason: MERGED },
      now,
    )
    await setLeadStanding(tx, actor, target.id, now, MERGED)
    const counts = Object.fromEntries(Object.entries(moved).map(([kind, ids]) => [kind, ids.length]))
    const data = { sourceId: source.id, ...counts }
    await recordActivity(
      tx,
      actor,
      "lead.merged",
      { entity: "lead", entityId: target.id, leadId: target.id, data },
      now,
    )
  })
  const lead = await findLead(actor, input.intoId)
  if (!lead) throw new DomainError("not_found")
  return lead
}

/** Both leads, locked in the order of their ids, so that two people who merge in opposite directions do not block each other. */
async function lockBoth(tx: Tx, actor: Actor, { id, intoId }: MergeLeadInput): Promise<[LeadRow, LeadRow]> {
  const lock = (leadId: string) => ownLead(tx, actor, "lead.assign", leadId, { lock: true })
  if (id < intoId) {
    const source = await lock(id)
    return [source, await lock(intoId)]
  }
  const target = await lock(intoId)
  return [await lock(id), target]
}

function idsOf(rows: { id: string }[]): string[] {
  return rows.map((row) => row.id)
}

async function moveEverything(tx: Tx, source: LeadRow, target: LeadRow, now: Date): Promise<MovedRows> {
  const where = { leadId: source.id }
  const data = { leadId: target.id }
  const open = { leadId: target.id, doneAt: null }
  const live = { leadId: target.id, status: { in: ["active" as const, "contracted" as const] } }
  await leaveOwnQueues(tx, [source.id, target.id], now)
  // Both may wait for the same unit: then the merged one's place is given up.
  const both = await tx.queueEntry.findMany({
    where: { leadId: target.id, status: "waiting" },
    select: { unitId: true },
    take: 500,
  })
  const twice = { ...where, status: "waiting" as const, unitId: { in: both.map((entry) => entry.unitId) } }
  await tx.queueEntry.updateMany({ where: twice, data: { status: "left", endedAt: now } })
  const select = { id: true }
  const moved = {
    touches: idsOf(await tx.leadTouch.updateManyAndReturn({ where, data, select })),
    comments: idsOf(await tx.leadComment.updateManyAndReturn({ where, data, select })),
    callbacks: idsOf(await tx.callback.updateManyAndReturn({ where, data, select })),
    claims: idsOf(await tx.reservation.updateManyAndReturn({ where, data, select })),
    queue: idsOf(await tx.queueEntry.updateManyAndReturn({ where, data, select })),
    contracts: idsOf(await tx.contract.updateManyAndReturn({ where, data, select })),
    payments: idsOf(await tx.payment.updateManyAndReturn({ where, data, select })),
    refunds: idsOf(await tx.refund.updateManyAndReturn({ where, data, select })),
    files: idsOf(
      await tx.media.updateManyAndReturn({
        where: { ownerKind: "lead", ownerId: source.id },
        data: { ownerId: target.id },
        select,
      }),
    ),
  }
  await tx.telegramChat.updateMany({ where, data })
  await tx.instagramMessage.updateMany({ where, data })
  await tx.callback.updateMany({ where: open, data: { ownerId: target.assigneeId } })
  await tx.reservation.updateMany({ where: live, data: { ownerId: target.assigneeId } })
  return moved
}

/** One of the two may wait for what the other holds: nobody waits for their own unit. */
async function leaveOwnQueues(tx: Tx, leadIds: string[], now: Date): Promise<void> {
  const held = await tx.reservation.findMany({
    where: { leadId: { in: leadIds }, status: { in: ["active", "contracted"] } },
    select: { unitId: true },
    take: 500,
  })
  const unitId = { in: held.map((claim) => claim.unitId) }
  await tx.queueEntry.updateMany({
    where: { leadId: { in: leadIds }, unitId, status: "waiting" },
    data: { status: "left", endedAt: now },
  })
}

import { type Tx, transaction, violatedUnique } from "@/lib/db/transaction"
import { recordActivity } from "../../../activity"
import type { Actor } from "../../../actor"
import { DomainError } from "../../../errors"
import { assertMay } from "../../../policy"
import { ownLead } from "../../access/queries"
import { findLead } from "../../list/queries"
import { nextLeadStanding, whyLost } from "../../rules"
import type { LeadDto } from "../../schema"
import { lockStanding, moveLead, setLeadStanding } from "../../standing/commands"
import { MERGED, type MovedRows, movedRows } from "../schema"
import { MAY_UNMERGE_MS } from "./queries"

/**
 * Takes two leads apart that became one within the last day; `id` is the one that had gone. It gets back what it brought, and what
 * grew out of that since: a contract made of its claim with its money. What was added to the other stays there. Refuses with
 * `merge_settled` after a day or when the two have a contract together, with `not_found` what was not merged.
 */
export async function unmergeLead(actor: Actor, id: string, now = new Date()): Promise<LeadDto> {
  assertMay(actor, "lead.assign")
  await explainPhone(() => transaction((tx) => takeApart(tx, actor, id, now)))
  const lead = await findLead(actor, id)
  if (!lead) throw new DomainError("not_found")
  return lead
}

async function takeApart(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const merge = await tx.leadMerge.findFirst({
    where: { sourceId: id, revertedAt: null },
    select: { id: true, targetId: true, moved: true, at: true },
  })
  if (!merge) throw new DomainError("not_found")
  // In the order of their ids; the one that had gone is out of `ownLead`'s reach.
  await tx.$queryRaw`SELECT "id" FROM "lead" WHERE "id" IN (${id}, ${merge.targetId}) ORDER BY "id" FOR NO KEY UPDATE`
  const target = await ownLead(tx, actor, "lead.assign", merge.targetId)
  const moved = movedRows.safeParse(merge.moved)
  if (!moved.success || now.getTime() - merge.at.getTime() > MAY_UNMERGE_MS) throw new DomainError("merge_settled")
  const reverted = await tx.leadMerge.updateMany({
    where: { id: merge.id, revertedAt: null },
    data: { revertedAt: now },
  })
  if (reverted.count === 0) throw new DomainError("not_found") // somebody was quicker
  const { assigneeId } = await tx.lead.update({
    where: { id },
    data: { mergedIntoId: null },
    select: { assigneeId: true },
  })
  await giveBack(tx, target.id, id, moved.data)
  await tx.callback.updateMany({ where: { leadId: id, doneAt: null }, data: { ownerId: assigneeId } })
  await tx.reservation.updateMany({
    where: { leadId: id, status: { in: ["active", "contracted"] } },
    data: { ownerId: assigneeId },
  })
  for (const leadId of [id, target.id]) await setLeadStanding(tx, actor, leadId, now, "unmerged")
  await loseAgain(tx, actor, target.id, merge.at, now)
  const subject = { entity: "lead", entityId: id, leadId: id, data: { targetId: target.id } }
  await recordActivity(tx, actor, "lead.unmerged", subject, now)
}

/** What was lost until the other came to it is lost again, for the same reason, unless it waits or holds something of its own by now. */
async function loseAgain(tx: Tx, actor: Actor, leadId: string, mergedAt: Date, now: Date): Promise<void> {
  const changes = await tx.leadStatusChange.findMany({
    where: { leadId, at: { lte: mergedAt } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 10,
    select: { fromStatus: true, toStatus: true, reason: true, at: true },
  })
  const revived = changes.some(
    (change) => change.reason === MERGED && change.fromStatus === "lost" && change.at.getTime() === mergedAt.getTime(),
  )
  const standing = await lockStanding(tx, leadId)
  const waits = await tx.queueEntry.count({ where: { leadId, status: "waiting" } })
  if (!revived || waits > 0 || (standing.status !== "new" && standing.status !== "in_progress")) return
  const reason = changes.find((change) => change.toStatus === "lost")?.reason ?? undefined
  const lost = nextLeadStanding(standing, { kind: "status", to: "lost", claims: [] })
  await moveLead(tx, actor, leadId, standing, { ...lost, ...whyLost({ reason }) }, now)
}

async function giveBack(tx: Tx, targetId: string, sourceId: string, moved: MovedRows): Promise<void> {
  const contracts = [...moved.contracts, ...(await contractsOf(tx, targetId, moved.claims))]
  // Only what is still the other's: a claim may have been passed on since.
  const own = (ids: string[]) => ({ id: { in: ids }, leadId: targetId })
  const data = { leadId: sourceId }
  await tx.leadTouch.updateMany({ where: own(moved.touches), data })
  await tx.leadComment.updateMany({ where: own(moved.comments), data })
  await tx.callback.updateMany({ where: own(moved.callbacks), data })
  await tx.reservation.updateMany({ where: own(moved.claims), data })
  await tx.queueEntry.updateMany({ where: own(moved.queue), data })
  await tx.contract.updateMany({ where: own(contracts), data })
  await tx.media.updateMany({
    where: { id: { in: moved.files }, ownerKind: "lead", ownerId: targetId },
    data: { ownerId: sourceId },
  })
  const grown = [{ contractId: { in: contracts } }, { reservationId: { in: moved.claims } }]
  await tx.payment.updateMany({ where: { leadId: targetId, OR: [{ id: { in: moved.payments } }, ...grown] }, data })
  await tx.refund.updateMany({
    where: { leadId: targetId, OR: [{ id: { in: moved.refunds } }, { contractId: { in: contracts } }] },
    data,
  })
}

/** Contracts made of these claims since; one that also has a claim of the other belongs to both, and nothing is taken apart. */
async function contractsOf(tx: Tx, targetId: string, claims: string[]): Promise<string[]> {
  const lines = await tx.contractUnit.findMany({
    where: { reservationId: { in: claims }, contract: { leadId: targetId } },
    take: 500,
    select: { contract: { select: { id: true, units: { select: { reservationId: true }, take: 50 } } } },
  })
  if (lines.some(({ contract }) => contract.units.some(({ reservationId }) => !claims.includes(reservationId)))) {
    throw new DomainError("merge_settled")
  }
  return lines.map(({ contract }) => contract.id)
}

/** Somebody has entered the phone anew meanwhile. */
async function explainPhone(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (violatedUnique(error) === "lead_one_per_phone") throw new DomainError("already_exists")
    throw error
  }
}

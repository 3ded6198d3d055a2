import { randomUUID } from "node:crypto"
import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import type { Actor } from "../../actor"
import { writeCallback } from "../../callbacks/commands"
import { DomainError } from "../../errors"
import { assertMay } from "../../policy"
import { leaveQueues } from "../../queue/commands"
import { transferClaimsOfLead } from "../../reservations/commands"
import { type LeadRow, ownLead } from "../access/queries"
import { assertMayOwn } from "../commands"
import { giveLead } from "../routing/commands"
import { nextLeadStanding, type Standing, whyLost } from "../rules"
import { moveLead } from "../standing/commands"
import type { BulkChange, ChangedLeadsDto, ChangeLeadsInput } from "./schema"

/** How a lead stood before, what it became, and what was written for it: enough to take it back. */
export type ChangedLead = { id: string; before: LeadState; after: LeadState; callbackId: string | null }
type LeadState = Standing & { assigneeId: string | null; responded: boolean }

/**
 * Changes many leads in one transaction. A lead that refuses is left as it is and counted by the code of its refusal: `not_found`
 * outside the actor's reach, `lead_has_deal` to lose one that claims something, `lead_closed` to warm up one that is over.
 */
export async function changeLeads(actor: Actor, input: ChangeLeadsInput, now = new Date()): Promise<ChangedLeadsDto> {
  const { change } = input
  assertMay(actor, change.kind === "assign" ? "lead.assign" : "lead.edit")
  return transaction(async (tx) => {
    if (change.kind === "assign") await assertMayOwn(tx, change.userId)
    const changed: ChangedLead[] = []
    const left = new Map<string, number>()
    // By ascending id, as everywhere (claims/commands.ts).
    for (const id of [...new Set(input.ids)].sort()) {
      const outcome = await tryChange(tx, actor, id, change, now)
      if (typeof outcome === "string") left.set(outcome, (left.get(outcome) ?? 0) + 1)
      else if (outcome) changed.push(outcome)
    }
    const id = randomUUID()
    const data = { change: change.kind, leads: changed }
    if (changed.length > 0)
      await recordActivity(tx, actor, "leads.changed", { entity: "leads", entityId: id, data }, now)
    return { id, done: changed.length, left: [...left].map(([code, count]) => ({ code, count })) }
  })
}

/** The change, null where the lead is so already, or the code of its refusal: a refusal comes before anything is written. */
async function tryChange(tx: Tx, actor: Actor, id: string, change: BulkChange, now: Date) {
  try {
    const lead = await ownLead(tx, actor, change.kind === "assign" ? "lead.assign" : "lead.edit", id, { lock: true })
    return await changeOne(tx, actor, lead, change, now)
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
}

async function changeOne(
  tx: Tx,
  actor: Actor,
  lead: LeadRow,
  change: BulkChange,
  now: Date,
): Promise<ChangedLead | null> {
  let callbackId: string | null = null
  if (change.kind === "assign") {
    if (lead.assigneeId === change.userId) return null
    await giveLead(tx, actor, lead, change.userId, "lead.assigned", now)
    await transferClaimsOfLead(tx, lead.id, change.userId)
  } else if (change.kind === "state") {
    if (lead.state === change.state) return null
    await moveLead(tx, actor, lead.id, lead, nextLeadStanding(lead, { kind: "state", to: change.state }), now)
  } else if (change.kind === "callback") {
    callbackId = (await writeCallback(tx, actor, lead, change, now)).id
  } else {
    if (lead.status === "lost") return null
    await lose(tx, actor, lead, change, now)
  }
  return {
    id: lead.id,
    before: stateOf(lead),
    after: stateOf(await ownLead(tx, actor, "lead.read", lead.id)),
    callbackId,
  }
}

type Loss = Extract<BulkChange, { kind: "lose" }>

/**
 * Claims are not released by the dozen: whoever loses a client with a claim does it on the client's card. One whose time is over but
 * that nothing has ended yet counts as well: to end it takes its unit's lock, which comes before the lead's.
 */
async function lose(tx: Tx, actor: Actor, lead: LeadRow, change: Loss, now: Date): Promise<void> {
  const claims = { leadId: lead.id, status: { in: ["active" as const, "contracted" as const] } }
  if ((await tx.reservation.count({ where: claims })) > 0) throw new DomainError("lead_has_deal")
  const lost = nextLeadStanding(lead, { kind: "status", to: "lost", claims: [] })
  await leaveQueues(tx, actor, lead.id, now)
  await moveLead(tx, actor, lead.id, lead, { ...lost, ...whyLost(change) }, now)
}

export function stateOf({ status, state, assigneeId, respondedAt }: LeadRow): LeadState {
  return { status, state, assigneeId, responded: respondedAt !== null }
}

import { db } from "@/lib/db/client"
import { type Tx, transaction, violatedUnique } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { DomainError } from "../errors"
import { settleExpiredClaimsOfLead } from "../expiry/commands"
import { assertMay } from "../policy"
import { releaseClaimsOfLead, transferClaimsOfLead } from "../reservations/commands"
import { type LeadRow, ownLead } from "./access/queries"
import { placeOf } from "./entry/commands"
import { readPhone } from "./intake/commands"
import { findLead } from "./list/queries"
import { giveLead } from "./routing/commands"
import { nextLeadStanding, whyLost } from "./rules"
import type {
  AssignLeadInput,
  ChangeLeadInput,
  CommentDto,
  CommentLeadInput,
  LeadDto,
  SetLeadStateInput,
  SetLeadStatusInput,
} from "./schema"
import { leadSearchText } from "./search/rules"
import { liveClaims, markResponded, moveLead } from "./standing/commands"

/** Corrects what is known about a person. A phone that another lead has is refused with `already_exists`. */
export async function changeLead(actor: Actor, input: ChangeLeadInput, now = new Date()): Promise<LeadDto> {
  const { id, name, phone, note, budget, wishes } = input
  try {
    await transaction(async (tx) => {
      const lead = await ownLead(tx, actor, "lead.edit", id, { lock: true })
      const renamed = name !== undefined || phone !== undefined
      const place = input.complexId !== undefined || input.unitId !== undefined ? await placeOf(tx, input) : null
      await tx.lead.update({
        where: { id },
        data: {
          ...(renamed ? await identity(tx, lead, name, phone) : {}),
          ...(note !== undefined ? { note } : {}),
          ...(wishes !== undefined ? { wishes } : {}),
          ...(place ? { complexId: place.complexId, unitId: place.unitId } : {}),
          ...(budget === null ? { budget: null, budgetCurrency: null } : {}),
          ...(typeof budget === "number" ? await budgetOf(tx, lead, budget, input.budgetCurrency) : {}),
        },
        select: { id: true },
      })
      const data = { fields: Object.keys(input).filter((key) => key !== "id") }
      await recordActivity(tx, actor, "lead.updated", { entity: "lead", entityId: id, leadId: id, data }, now)
    })
  } catch (error) {
    if (violatedUnique(error) === "lead_one_per_phone") {
      throw new DomainError("already_exists", {}, [{ path: ["phone"], message: "phoneTaken" }])
    }
    throw error
  }
  return show(actor, id)
}

/** By hand only `in_progress` and `lost`. Losing a lead needs a reason and frees what it claims. */
export async function setLeadStatus(actor: Actor, input: SetLeadStatusInput, now = new Date()): Promise<LeadDto> {
  const { id, status } = input
  if (status === "lost" && !input.reason) {
    throw new DomainError("reason_required", {}, [{ path: ["reason"], message: "reason" }])
  }
  await ownLead(db, actor, "lead.edit", id)
  if (status === "lost") await settleExpiredClaimsOfLead(id, now)
  await transaction(async (tx) => {
    // Units are locked before leads everywhere, so the claims go first; from then on nobody claims for this lead.
    if (status === "lost") await releaseClaimsOfLead(tx, actor, id, "lead_lost", now)
    const lead = await ownLead(tx, actor, "lead.edit", id, { lock: true })
    const claims = await liveClaims(tx, id, now)
    const standing = nextLeadStanding(lead, { kind: "status", to: status, claims })
    await moveLead(tx, actor, id, lead, { ...standing, ...whyLost(input) }, now)
    await markResponded(tx, actor, { ...lead, ...standing }, now)
  })
  return show(actor, id)
}

export async function setLeadState(actor: Actor, input: SetLeadStateInput, now = new Date()): Promise<LeadDto> {
  await transaction(async (tx) => {
    const lead = await ownLead(tx, actor, "lead.edit", input.id, { lock: true })
    await moveLead(tx, actor, lead.id, lead, nextLeadStanding(lead, { kind: "state", to: input.state }), now)
  })
  return show(actor, input.id)
}

/** Gives a lead to somebody, with its claims and open callbacks. Refuses with `user_inactive` who has left or does not sell. */
export async function assignLead(actor: Actor, input: AssignLeadInput, now = new Date()): Promise<LeadDto> {
  assertMay(actor, "lead.assign")
  await transaction(async (tx) => {
    const lead = await ownLead(tx, actor, "lead.assign", input.id, { lock: true })
    await assertMayOwn(tx, input.userId)
    if (lead.assigneeId === input.userId) return
    await giveLead(tx, actor, lead, input.userId, "lead.assigned", now)
    await transferClaimsOfLead(tx, lead.id, input.userId)
  })
  return show(actor, input.id)
}

/** A comment answers the lead: a new one is in progress from now on. */
export async function commentLead(actor: Actor, input: CommentLeadInput, now = new Date()): Promise<CommentDto> {
  return transaction(async (tx) => {
    const lead = await ownLead(tx, actor, "lead.edit", input.id, { lock: true })
    const comment = await tx.leadComment.create({
      data: { leadId: lead.id, authorId: personId(actor), text: input.text, at: now },
      select: { id: true, leadId: true, text: true, author: { select: { id: true, name: true } } },
    })
    await markResponded(tx, actor, lead, now)
    const subject = { entity: "lead", entityId: lead.id, leadId: lead.id, data: { commentId: comment.id } }
    await recordActivity(tx, actor, "lead.commented", subject, now)
    return { ...comment, at: now.toISOString() }
  })
}

/** Refuses with `user_inactive` somebody who has left or whose role has no leads of its own. */
export async function assertMayOwn(tx: Tx, userId: string): Promise<void> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { active: true, role: true } })
  if (!user) throw new DomainError("validation_failed", {}, [{ path: ["userId"], message: "unknownRecord" }])
  if (!user.active || user.role === "finance") throw new DomainError("user_inactive")
}

async function identity(tx: Tx, lead: LeadRow, newName: string | undefined, newPhone: string | undefined) {
  const before = await tx.lead.findUniqueOrThrow({ where: { id: lead.id }, select: { phoneRaw: true } })
  const name = newName ?? lead.name
  const phone = newPhone === undefined ? lead.phone : await readPhone(tx, newPhone)
  const phoneRaw = newPhone ?? before.phoneRaw
  return { name, phone, phoneRaw, searchText: leadSearchText(name, phone, phoneRaw) }
}

async function budgetOf(tx: Tx, lead: LeadRow, budget: number, currency: ChangeLeadInput["budgetCurrency"]) {
  const place = currency ? null : await placeOf(tx, { complexId: lead.complexId })
  return { budget: BigInt(budget), budgetCurrency: currency ?? place?.currency ?? null }
}

async function show(actor: Actor, id: string): Promise<LeadDto> {
  const lead = await findLead(actor, id)
  if (!lead) throw new DomainError("not_found")
  return lead
}

import { db } from "@/lib/db/client"
import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import { type Actor, personId } from "../../actor"
import { campaignOfTouch } from "../../campaigns/attribution/commands"
import { DomainError } from "../../errors"
import { assertMay } from "../../policy"
import { getSettings } from "../../settings/queries"
import { marksOf, ownerFor, type Person, readPhone, receiveTouchIn } from "../intake/commands"
import type { CreateLeadInput, DuplicateLeadDto } from "../intake/schema"
import { findLead } from "../list/queries"
import { giveLead } from "../routing/commands"
import type { LeadDto } from "../schema"
import { leadSearchText } from "../search/rules"

export type CreatedLead = { lead: LeadDto } | { duplicate: DuplicateLeadDto }

/**
 * A lead entered by hand or by an integration. A phone that is known adds a touch to its lead, and the answer tells only whose
 * it is. `allowDuplicate` makes a second lead of the phone; it refuses with `reason_required` without a reason.
 */
export async function createLead(actor: Actor, input: CreateLeadInput, now = new Date()): Promise<CreatedLead> {
  // What this role enters is its own, and nothing can be a token's own.
  if (assertMay(actor, "lead.create") === "own" && !personId(actor)) throw new DomainError("forbidden")
  if (input.allowDuplicate && !input.reason) {
    throw new DomainError("reason_required", {}, [{ path: ["reason"], message: "reason" }])
  }
  const made = await transaction(async (tx) => {
    const phone = await readPhone(tx, input.phone)
    const place = await placeOf(tx, input)
    const person = { name: input.name, phone, phoneRaw: input.phone }
    if (input.allowDuplicate && (await isKnown(tx, phone))) {
      return { id: await addSecondLead(tx, actor, person, input, place, now), fresh: true }
    }
    const { source, utm, note } = input
    const touch = { source, utm, message: note, complexId: place.complexId, unitId: place.unitId }
    const received = await receiveTouchIn(tx, actor, person, touch, now)
    if (received.fresh) await noteWishes(tx, received.leadId, input, place.currency)
    return { id: received.leadId, fresh: received.fresh }
  })
  const lead = await findLead(actor, made.id)
  if (made.fresh) {
    if (!lead) throw new DomainError("not_found")
    return { lead }
  }
  return { duplicate: { duplicate: true, ownerName: await ownerName(made.id), ...(lead ? { id: lead.id } : {}) } }
}

type Place = { complexId: string | null; unitId: string | null; currency: LeadCurrency }
type LeadCurrency = NonNullable<CreateLeadInput["budgetCurrency"]>

async function isKnown(tx: Tx, phone: string): Promise<boolean> {
  const lead = await tx.lead.findFirst({ where: { phone, mergedIntoId: null }, select: { id: true } })
  return lead !== null
}

async function addSecondLead(
  tx: Tx,
  actor: Actor,
  person: Person,
  input: CreateLeadInput,
  place: Place,
  now: Date,
): Promise<string> {
  const { source, utm, note = "", reason = "" } = input
  const { complexId, unitId } = place
  const campaignId = await campaignOfTouch(tx, utm?.campaign)
  const lead = await tx.lead.create({
    data: {
      ...person,
      duplicateReason: reason,
      searchText: leadSearchText(person.name, person.phone, person.phoneRaw),
      source,
      complexId,
      unitId,
      campaignId,
      createdById: personId(actor),
      createdAt: now,
      touches: { create: { source, ...marksOf(utm), campaignId, message: note, complexId, unitId, at: now } },
    },
    select: { id: true, name: true },
  })
  await noteWishes(tx, lead.id, input, place.currency)
  const subject = { entity: "lead", entityId: lead.id, leadId: lead.id, data: { source, duplicateReason: reason } }
  await recordActivity(tx, actor, "lead.created", subject, now)
  const { userId, turn } = await ownerFor(tx, actor, now)
  if (userId) await giveLead(tx, actor, lead, userId, "lead.assigned", now, turn)
  return lead.id
}

async function noteWishes(tx: Tx, leadId: string, input: CreateLeadInput, currency: LeadCurrency): Promise<void> {
  if (input.note === undefined && input.budget === undefined) return
  await tx.lead.update({
    where: { id: leadId },
    data: {
      ...(input.note !== undefined ? { note: input.note } : {}),
      ...(input.budget !== undefined
        ? { budget: BigInt(input.budget), budgetCurrency: input.budgetCurrency ?? currency }
        : {}),
    },
    select: { id: true },
  })
}

/** The complex and unit that a lead is about. Refuses with `validation_failed` what does not exist; a unit brings its complex. */
export async function placeOf(
  tx: Tx,
  input: { complexId?: string | null | undefined; unitId?: string | null | undefined },
): Promise<Place> {
  const unit = input.unitId
    ? await tx.unit.findUnique({ where: { id: input.unitId }, select: { id: true, complexId: true } })
    : null
  if (input.unitId && (!unit || (input.complexId && input.complexId !== unit.complexId))) throw unknownField("unitId")
  const complexId = unit?.complexId ?? input.complexId ?? null
  const complex = complexId
    ? await tx.complex.findUnique({ where: { id: complexId }, select: { currency: true } })
    : null
  if (complexId && !complex) throw unknownField("complexId")
  const currency = complex?.currency ?? (await getSettings(tx))["company.currency"]
  return { complexId, unitId: unit?.id ?? null, currency }
}

function unknownField(field: string): DomainError {
  return new DomainError("validation_failed", {}, [{ path: [field], message: "unknownRecord" }])
}

async function ownerName(leadId: string): Promise<string | null> {
  const lead = await db.lead.findUnique({ where: { id: leadId }, select: { assignee: { select: { name: true } } } })
  return lead?.assignee?.name ?? null
}

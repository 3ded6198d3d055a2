import type { Tx } from "@/lib/db/transaction"
import { transaction, violatedUnique } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import { type Actor, personId } from "../../actor"
import { attributeLeads, campaignOfTouch } from "../../campaigns/attribution/commands"
import { DomainError } from "../../errors"
import { notify } from "../../notifications/commands"
import { parsePhone } from "../../phone"
import { transferClaimsOfLead } from "../../reservations/commands"
import { getSettings } from "../../settings/queries"
import { giveLead, offerLead, type Turn, takeTurn } from "../routing/commands"
import { nextLeadStanding, type Standing } from "../rules"
import type { LeadSource } from "../schema"
import { leadSearchText } from "../search/rules"
import { moveLead } from "../standing/commands"

export type Person = { name: string; phone: string; phoneRaw: string; locale?: Actor["locale"] | undefined }

type Mark = string | undefined
type Marks = { source?: Mark; medium?: Mark; campaign?: Mark; content?: Mark; term?: Mark }
export type Touch = {
  source: LeadSource
  utm?: Marks | undefined
  page?: string | undefined
  message?: string | undefined
  complexId?: string | null
  unitId?: string | null
  /** The person agreed to the processing of their data. */
  consented?: boolean
  /** The sender's own id of the message: the same one twice is one touch. */
  externalId?: string
}

export type Received = { leadId: string; touchId: string; fresh: boolean; assigneeId: string | null }

/** E.164 by the company's country. Refuses with `phone_unparsed` on the field `phone`. */
export async function readPhone(tx: Tx, text: string): Promise<string> {
  const parsed = parsePhone(text, (await getSettings(tx))["company.country"])
  if (!parsed) throw new DomainError("phone_unparsed", {}, [{ path: ["phone"], message: "phone" }])
  return parsed.e164
}

/**
 * Somebody turned to us. One phone is one lead: the first touch makes it and routes it, every further one is added to it.
 * A lost lead is new again and routed again; one that nobody looks after, or whose owner has left, is routed if somebody is in by
 * now; any other's owner is told.
 */
export async function receiveTouch(actor: Actor, person: Person, touch: Touch, now = new Date()): Promise<Received> {
  try {
    return await transaction((tx) => receiveTouchIn(tx, actor, person, touch, now))
  } catch (error) {
    // The same message twice at once: the other delivery has written it.
    if (violatedUnique(error) === "lead_touch_external_key") return receiveTouch(actor, person, touch, now)
    throw error
  }
}

export async function receiveTouchIn(tx: Tx, actor: Actor, person: Person, touch: Touch, now: Date): Promise<Received> {
  const known = touch.externalId ? await touchBefore(tx, touch.externalId) : null
  if (known) return known
  const campaignId = await campaignOfTouch(tx, touch.utm?.campaign)
  return addTouch(tx, actor, await leadOfPhone(tx, actor, person, touch, campaignId, now), touch, campaignId, now)
}

/** Somebody whom a messenger knows by name alone turned to us: `leadId` null makes their lead. */
export async function receiveNamedTouchIn(
  tx: Tx,
  actor: Actor,
  { leadId, name }: { leadId: string | null; name: string },
  touch: Touch,
  now: Date,
): Promise<Received> {
  const known = touch.externalId ? await touchBefore(tx, touch.externalId) : null
  if (known) return known
  const campaignId = await campaignOfTouch(tx, touch.utm?.campaign)
  const lead = leadId === null ? await leadOfName(tx, actor, name, touch, now) : await lockById(tx, leadId)
  return addTouch(tx, actor, lead, touch, campaignId, now)
}

async function addTouch(
  tx: Tx,
  actor: Actor,
  lead: KnownLead,
  touch: Touch,
  campaignId: string | null,
  now: Date,
): Promise<Received> {
  const { id: touchId } = await tx.leadTouch.create({
    data: {
      leadId: lead.id,
      source: touch.source,
      ...marksOf(touch.utm),
      campaignId,
      page: touch.page ?? null,
      message: touch.message ?? "",
      complexId: touch.complexId ?? null,
      unitId: touch.unitId ?? null,
      consentAt: touch.consented ? now : null,
      externalId: touch.externalId ?? null,
      at: now,
    },
    select: { id: true },
  })
  if (campaignId !== null && !lead.fresh) await attributeLeads(tx, [lead.id])
  const data = { source: touch.source, touchId }
  const subject = { entity: "lead", entityId: lead.id, leadId: lead.id, data }
  await recordActivity(tx, actor, lead.fresh ? "lead.created" : "lead.touched", subject, now)
  const assigneeId = await welcomeBack(tx, actor, lead, now)
  return { leadId: lead.id, touchId, fresh: lead.fresh, assigneeId }
}

/** The advertising marks of a touch, as its row keeps them. */
export function marksOf(utm: Marks | undefined) {
  return {
    utmSource: utm?.source ?? null,
    utmMedium: utm?.medium ?? null,
    utmCampaign: utm?.campaign ?? null,
    utmContent: utm?.content ?? null,
    utmTerm: utm?.term ?? null,
  }
}

export type KnownLead = Standing & { id: string; name: string; assigneeId: string | null; fresh: boolean }

/** After a touch: reopens who was lost, routes whom nobody looks after, and tells the owner of everybody else. Returns whose the lead is now. */
export async function welcomeBack(tx: Tx, actor: Actor, lead: KnownLead, now: Date): Promise<string | null> {
  const standing = nextLeadStanding(lead, { kind: "touch" })
  const reopened = standing.status !== lead.status
  await moveLead(tx, actor, lead.id, lead, { ...standing, reason: "touch" }, now)
  if (lead.fresh || reopened || lead.assigneeId === null || !(await works(tx, lead.assigneeId))) {
    const { userId, turn } = await ownerFor(tx, actor, now)
    if (userId !== null || lead.assigneeId !== null) {
      await giveLead(tx, actor, lead, userId, reopened ? "lead.reopened" : "lead.assigned", now, turn)
      if (userId && !lead.fresh) await transferClaimsOfLead(tx, lead.id, userId)
    }
    if (userId === null) await offerLead(tx, lead, now)
    return userId
  }
  if (lead.assigneeId !== actor.id) {
    const href = `/dashboard/leads/${lead.id}`
    await notify(tx, lead.assigneeId, { kind: "lead.touched", data: { name: lead.name }, href }, now)
  }
  return lead.assigneeId
}

/** Who has left is told nothing: their leads are looked after by somebody else as soon as the buyer comes back. */
async function works(tx: Tx, userId: string): Promise<boolean> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { active: true } })
  return user?.active === true
}

/** What a salesperson enters is theirs, without a turn; everything else goes round. Null: nobody is there to take it. */
export async function ownerFor(tx: Tx, actor: Actor, now: Date): Promise<{ userId: string | null; turn: Turn | null }> {
  const self = actor.role === "sales" ? personId(actor) : null
  if (self) return { userId: self, turn: null }
  const turn = await takeTurn(tx, now)
  return { userId: turn?.userId ?? null, turn }
}

async function leadOfName(tx: Tx, actor: Actor, name: string, touch: Touch, now: Date): Promise<KnownLead> {
  const { id } = await tx.lead.create({
    data: {
      name,
      phoneRaw: "",
      searchText: leadSearchText(name, null, ""),
      source: touch.source,
      createdById: personId(actor),
      createdAt: now,
    },
    select: { id: true },
  })
  return { id, name, status: "new", state: "warm", assigneeId: null, fresh: true }
}

async function lockById(tx: Tx, id: string): Promise<KnownLead> {
  const [lead] = await tx.$queryRaw<KnownLead[]>`
    SELECT "id", "name", "status"::text, "state"::text, "assigneeId", FALSE AS "fresh" FROM "lead"
    WHERE "id" = ${id} FOR NO KEY UPDATE`
  if (!lead) throw new DomainError("not_found")
  return lead
}

async function leadOfPhone(
  tx: Tx,
  actor: Actor,
  person: Person,
  touch: Touch,
  campaignId: string | null,
  now: Date,
): Promise<KnownLead> {
  const merged = await lockMergedTarget(tx, person.phone)
  if (merged) return merged
  // The index on phones decides who is first; everybody else waits for that transaction and finds its lead.
  const [fresh] = await tx.lead.createManyAndReturn({
    data: [
      {
        name: person.name,
        phone: person.phone,
        phoneRaw: person.phoneRaw,
        searchText: leadSearchText(person.name, person.phone, person.phoneRaw),
        source: touch.source,
        complexId: touch.complexId ?? null,
        unitId: touch.unitId ?? null,
        campaignId,
        locale: person.locale ?? null,
        createdById: personId(actor),
        createdAt: now,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  })
  if (fresh) return { id: fresh.id, name: person.name, status: "new", state: "warm", assigneeId: null, fresh: true }
  const lead = await lockByPhone(tx, person.phone)
  // Merged away between the two statements: the next look finds the lead it went into.
  return lead ?? leadOfPhone(tx, actor, person, touch, campaignId, now)
}

async function lockByPhone(tx: Tx, phone: string): Promise<KnownLead | null> {
  const [lead] = await tx.$queryRaw<KnownLead[]>`
    SELECT "id", "name", "status"::text, "state"::text, "assigneeId", FALSE AS "fresh" FROM "lead"
    WHERE "phone" = ${phone} AND "duplicateReason" IS NULL AND "mergedIntoId" IS NULL FOR NO KEY UPDATE`
  return lead ?? null
}

/** The lead that the phone's own lead was merged into, unless the phone has a lead of its own again. */
async function lockMergedTarget(tx: Tx, phone: string): Promise<KnownLead | null> {
  const [lead] = await tx.$queryRaw<KnownLead[]>`
    WITH RECURSIVE chain AS (
      SELECT l."id", l."mergedIntoId", 0 AS depth FROM "lead" l
      WHERE l."phone" = ${phone} AND l."mergedIntoId" IS NOT NULL
        AND NOT EXISTS (
          SELECT 1 FROM "lead" o WHERE o."phone" = ${phone} AND o."duplicateReason" IS NULL AND o."mergedIntoId" IS NULL)
      UNION ALL
      SELECT l."id", l."mergedIntoId", chain.depth + 1 FROM chain JOIN "lead" l ON l."id" = chain."mergedIntoId"
      WHERE chain.depth < 20
    )
    SELECT "id", "name", "status"::text, "state"::text, "assigneeId", FALSE AS "fresh" FROM "lead"
    WHERE "id" = (SELECT "id" FROM chain WHERE "mergedIntoId" IS NULL ORDER BY depth LIMIT 1) FOR NO KEY UPDATE`
  return lead ?? null
}

async function touchBefore(tx: Tx, externalId: string): Promise<Received | null> {
  const touch = await tx.leadTouch.findUnique({
    where: { externalId },
    select: { id: true, leadId: true, lead: { select: { assigneeId: true } } },
  })
  return touch && { leadId: touch.leadId, touchId: touch.id, fresh: false, assigneeId: touch.lead.assigneeId }
}

import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { DomainError } from "../errors"
import { type LeadRow, ownLead } from "../leads/access/queries"
import { markResponded } from "../leads/standing/commands"
import { notify } from "../notifications/commands"
import { CALLBACK, toCallbackDto } from "./queries"
import type { CallbackDto, ChangeCallbackInput, PlanCallbackInput } from "./schema"

/** Promises a call. It is the lead's owner's to make, whoever plans it; a new lead is in progress from now on. */
export async function planCallback(actor: Actor, input: PlanCallbackInput, now = new Date()): Promise<CallbackDto> {
  return transaction(async (tx) => {
    const lead = await ownLead(tx, actor, "lead.edit", input.id, { lock: true })
    return writeCallback(tx, actor, lead, input, now)
  })
}

/** The same inside a command that has locked the lead. */
export async function writeCallback(
  tx: Tx,
  actor: Actor,
  lead: LeadRow,
  input: Omit<PlanCallbackInput, "id">,
  now: Date,
): Promise<CallbackDto> {
  const callback = await tx.callback.create({
    data: {
      leadId: lead.id,
      ownerId: lead.assigneeId,
      authorId: personId(actor),
      at: new Date(input.at),
      note: input.note ?? "",
      createdAt: now,
    },
    select: CALLBACK,
  })
  await markResponded(tx, actor, lead, now)
  const subject = { entity: "callback", entityId: callback.id, leadId: lead.id, data: { at: input.at } }
  await recordActivity(tx, actor, "callback.planned", subject, now)
  return toCallbackDto(callback, now)
}

/** Moves a callback, notes something, marks it done or open again. Outside the actor's scope it does not exist. */
export async function changeCallback(actor: Actor, input: ChangeCallbackInput, now = new Date()): Promise<CallbackDto> {
  return transaction(async (tx) => {
    const before = await tx.callback.findUnique({
      where: { id: input.id },
      select: { leadId: true, at: true, doneAt: true },
    })
    if (!before) throw new DomainError("not_found")
    const lead = await ownLead(tx, actor, "lead.edit", before.leadId, { lock: true })
    const callback = await tx.callback.update({
      where: { id: input.id },
      data: {
        ...(input.at !== undefined ? { at: new Date(input.at), remindedAt: null } : {}),
        ...(input.note !== undefined ? { note: input.note } : {}),
        ...(input.done !== undefined ? { doneAt: input.done ? (before.doneAt ?? now) : null } : {}),
      },
      select: CALLBACK,
    })
    if (input.done) await markResponded(tx, actor, lead, now)
    const kind = input.done && !before.doneAt ? "callback.done" : "callback.updated"
    const data = { from: before.at.toISOString(), to: callback.at.toISOString(), done: callback.doneAt !== null }
    await recordActivity(tx, actor, kind, { entity: "callback", entityId: callback.id, leadId: lead.id, data }, now)
    return toCallbackDto(callback, now)
  })
}

/** Older ones have long been the first thing on their owner's desk. */
const STILL_NEWS_MS = 24 * 60 * 60_000
const MOST_AT_ONCE = 500

/** Job: rings the owner's bell for each callback whose time has come, once for each time agreed on. Returns how many. */
export async function remindOfCallbacks(now = new Date()): Promise<{ reminded: number }> {
  return transaction(async (tx) => {
    // The inner rows are locked first: of two instances each rings for other callbacks.
    const due = await tx.$queryRaw<{ id: string; ownerId: string; leadId: string; name: string }[]>`
      UPDATE "callback" k SET "remindedAt" = ${now} FROM "lead" l
      WHERE l."id" = k."leadId" AND k."id" IN (
        SELECT "id" FROM "callback"
        WHERE "doneAt" IS NULL AND "remindedAt" IS NULL AND "ownerId" IS NOT NULL
          AND "at" <= ${now} AND "at" > ${new Date(now.getTime() - STILL_NEWS_MS)}
        ORDER BY "at" LIMIT ${MOST_AT_ONCE} FOR UPDATE SKIP LOCKED
      )
      RETURNING k."id", k."ownerId", k."leadId", l."name"`
    for (const { id, ownerId, leadId, name } of due) {
      const href = `/dashboard/leads/${leadId}`
      await notify(tx, ownerId, { kind: "callback.due", data: { name }, href, about: id }, now)
    }
    return { reminded: due.length }
  })
}

import { z } from "zod"
import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../../activity"
import type { Actor } from "../../../actor"
import { DomainError } from "../../../errors"
import { assertMay } from "../../../policy"
import { transferClaimsOfLead } from "../../../reservations/commands"
import { ownLead } from "../../access/queries"
import { giveLead } from "../../routing/commands"
import { leadState, leadStatus } from "../../schema"
import { moveLead } from "../../standing/commands"
import { type ChangedLead, stateOf } from "../commands"
import type { UndoneLeadsDto } from "../schema"

const MAY_UNDO_MS = 10 * 60_000

const state = z.object({
  status: leadStatus,
  state: leadState,
  assigneeId: z.string().nullable(),
  responded: z.boolean(),
})
const written = z.object({
  leads: z.array(z.object({ id: z.string(), before: state, after: state, callbackId: z.string().nullable() })),
})

/**
 * Takes back a change of many leads, by whoever made it, within ten minutes: owner, status and temperature are again what they
 * were, planned calls go. A lead that has changed since is left as it is and counted. A place in a queue that a lost lead gave up
 * is not its own again: others have moved up. Refuses with `not_found` another's change and one that is too old.
 */
export async function undoChange(actor: Actor, id: string, now = new Date()): Promise<UndoneLeadsDto> {
  assertMay(actor, "lead.edit")
  return transaction(async (tx) => {
    const change = await tx.activity.findFirst({
      where: {
        entity: "leads",
        entityId: id,
        kind: "leads.changed",
        actorId: actor.id,
        at: { gt: new Date(now.getTime() - MAY_UNDO_MS) },
      },
      select: { data: true },
    })
    if (!change) throw new DomainError("not_found")
    const { leads } = written.parse(change.data)
    let undone = 0
    for (const lead of leads) if (await restore(tx, actor, lead, now)) undone++
    const data = { undone, left: leads.length - undone }
    await recordActivity(tx, actor, "leads.changeUndone", { entity: "leads", entityId: id, data }, now)
    return data
  })
}

async function restore(
  tx: Tx,
  actor: Actor,
  { id, before, after, callbackId }: ChangedLead,
  now: Date,
): Promise<boolean> {
  const lead = await findOwn(tx, actor, id)
  if (!lead) return false
  const present = stateOf(lead)
  const same = (["status", "state", "assigneeId", "responded"] as const).every((key) => present[key] === after[key])
  if (!same || (callbackId && !(await forgetCallback(tx, callbackId)))) return false
  if (before.assigneeId !== after.assigneeId) {
    await giveLead(tx, actor, lead, before.assigneeId, "lead.assigned", now)
    await transferClaimsOfLead(tx, id, before.assigneeId)
  }
  await moveLead(tx, actor, id, lead, { status: before.status, state: before.state, reason: "undone" }, now)
  if (!before.responded) await tx.lead.update({ where: { id }, data: { respondedAt: null }, select: { id: true } })
  return true
}

/** Only one that nobody has touched since: moved or done, it is somebody's work. */
async function forgetCallback(tx: Tx, id: string): Promise<boolean> {
  return (await tx.callback.deleteMany({ where: { id, doneAt: null } })).count === 1
}

async function findOwn(tx: Tx, actor: Actor, id: string) {
  try {
    return await ownLead(tx, actor, "lead.edit", id, { lock: true })
  } catch (error) {
    if (error instanceof DomainError && error.code === "not_found") return null // given away or merged since
    throw error
  }
}

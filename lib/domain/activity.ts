import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "./actor"

/** Everything that can happen. A closed list: the audit log, the caches, live screens and messages read it. */
export const ACTIVITY_KINDS = [
  "user.created",
  "user.updated",
  "user.deactivated",
  "user.activated",
  "user.passwordChanged",
  "user.signedOutEverywhere",
  "user.signedIn",
  "token.created",
  "token.revoked",
  "setting.changed",
  "lead.created",
  "lead.touched",
  "lead.updated",
  "lead.assigned",
  "lead.transferred",
  "lead.merged",
  "lead.statusChanged",
  "lead.stateChanged",
  "lead.commented",
  "callback.planned",
  "callback.updated",
  "callback.done",
  "reservation.created",
  "reservation.confirmed",
  "reservation.extended",
  "reservation.released",
  "reservation.expired",
  "reservation.promoted",
  "reservation.transferred",
  "queue.joined",
  "queue.left",
  "discount.requested",
  "discount.decided",
  "contract.drafted",
  "contract.updated",
  "contract.signed",
  "contract.completed",
  "contract.cancelled",
  "contract.rescheduled",
  "contract.handedOver",
  "payment.recorded",
  "payment.completed",
  "payment.cancelled",
  "refund.recorded",
  "settlement.approved",
  "penalty.waived",
  "complex.created",
  "complex.updated",
  "complex.published",
  "complex.unpublished",
  "unit.statusChanged",
  "unit.updated",
  "units.imported",
  "units.released",
  "price.changed",
  "price.reverted",
  "drawing.saved",
  "media.uploaded",
  "expense.created",
  "expense.updated",
  "attendance.checkedIn",
  "attendance.checkedOut",
  "attendance.edited",
  "campaign.created",
  "campaign.updated",
  "import.applied",
] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

export type ActivitySubject = {
  entity: string
  entityId: string
  /** Set whenever the complex's public pages or live grid show what changed. */
  complexId?: string | null
  leadId?: string | null
  /** Before and after, counts, reasons. Never a passport, PINFL, phone or secret. Money as decimal strings. */
  data?: { [key: string]: JsonValue }
}

/**
 * Writes what happened, in the change's own transaction: it is the audit trail and the outbox. A trigger announces
 * the row on the channel `activity` when the transaction commits.
 */
export async function recordActivity(
  tx: Tx,
  actor: Actor,
  kind: ActivityKind,
  subject: ActivitySubject,
  now: Date,
): Promise<void> {
  await tx.activity.create({
    data: {
      kind,
      actorId: actor.kind === "user" ? actor.id : null,
      tokenId: actor.kind === "token" ? actor.id : null,
      entity: subject.entity,
      entityId: subject.entityId,
      complexId: subject.complexId ?? null,
      leadId: subject.leadId ?? null,
      data: subject.data ?? {},
      requestId: actor.requestId ?? null,
      at: now,
    },
    select: { seq: true },
  })
}

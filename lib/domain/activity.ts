import type { Tx } from "@/lib/db/transaction"
import type { ActivityKind } from "./activity-kinds"
import type { Actor } from "./actor"

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

import type { Tx } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import type { Actor } from "../../actor"
import { DomainError } from "../../errors"

/** Holds a complex until the transaction ends, so that two who edit its parts follow one another. Refuses with `not_found`. */
export async function lockComplex(tx: Tx, id: string, now: Date): Promise<void> {
  const { count } = await tx.complex.updateMany({ where: { id }, data: { updatedAt: now } })
  if (count === 0) throw new DomainError("not_found")
}

/** Notes that a part of a complex has changed; its public pages follow. `facts` tell which. */
export async function recordComplexChange(
  tx: Tx,
  actor: Actor,
  complexId: string,
  facts: { fields: string[]; [key: string]: string | number | string[] },
  now: Date,
): Promise<void> {
  const subject = { entity: "complex", entityId: complexId, complexId, data: facts }
  await recordActivity(tx, actor, "complex.updated", subject, now)
}

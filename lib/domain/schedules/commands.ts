import type { Tx } from "@/lib/db/transaction"
import { type Actor, personId } from "../actor"
import type { Day } from "../calendar"
import { dateOf } from "./queries"
import type { ScheduleItemPlan } from "./rules"
import type { DatedScheduleInput } from "./schema"

export type NewSchedule = {
  contractId: string
  version: number
  /** The input it was built from; `items` when it came item by item from the books of before. */
  terms: DatedScheduleInput | { kind: "items"; startDate: Day }
  items: ScheduleItemPlan[]
  reason?: string
}

/** Writes one version of a contract's schedule with its items in order; from now on it is the one in force. */
export async function writeSchedule(tx: Tx, actor: Actor, schedule: NewSchedule, now: Date): Promise<void> {
  const { contractId, version, terms, items, reason = null } = schedule
  const { id } = await tx.schedule.create({
    data: { contractId, version, terms: { ...terms }, reason, byId: personId(actor), createdAt: now },
    select: { id: true },
  })
  if (version > 1) await tx.scheduleItem.updateMany({ where: { contractId, inForce: true }, data: { inForce: false } })
  await tx.scheduleItem.createMany({
    data: items.map((item, position) => ({
      scheduleId: id,
      contractId,
      position,
      type: item.type,
      dueDate: dateOf(item.dueDate),
      effectiveDate: dateOf(item.effectiveDate),
      amount: item.amount,
      unpaid: item.amount,
    })),
  })
}

import { transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import type { Actor } from "../actor"
import { reallocate } from "../allocations/commands"
import { readLedger } from "../allocations/queries"
import { lockContract } from "../contracts/access/commands"
import { readContract } from "../contracts/queries"
import type { ContractDto, RescheduleInput } from "../contracts/schema"
import { DomainError } from "../errors"
import { isInitialPaid, paidParts } from "../payments/rules"
import { assertMay } from "../policy"
import { writeSchedule } from "../schedules/commands"
import { planSchedule } from "../schedules/queries"
import type { ScheduleItemPlan } from "../schedules/rules"

/**
 * A new version of a signed contract's schedule: what is paid stays under its old dates, the rest is planned anew, and all
 * of it still adds up to the price. Older versions stay readable. Refuses with `status_conflict` for a contract that is not
 * signed (a draft is changed, a completed one owes nothing) and with the `schedule_…` codes.
 */
export async function rescheduleContract(
  actor: Actor,
  id: string,
  input: RescheduleInput,
  now = new Date(),
): Promise<ContractDto> {
  assertMay(actor, "contract.reschedule")
  return transaction(async (tx) => {
    const contract = await lockContract(tx, actor, "contract.reschedule", id)
    if (contract.status !== "signed") throw new DomainError("status_conflict", { status: contract.status })
    const { price, currency } = await tx.contract.findUniqueOrThrow({
      where: { id },
      select: { price: true, currency: true },
    })
    const ledger = await readLedger(tx, id)
    const kept = paidParts(ledger.items, ledger.rows)
    const rest = kept.reduce((left, item) => left - item.amount, price)
    const planned = await planSchedule(tx, rest, currency, input.schedule)
    // A sold unit stays sold: what comes after its initial money is an installment, whatever the new plan calls it.
    const isSold = isInitialPaid(ledger.items, ledger.rows)
    const items: ScheduleItemPlan[] = [
      ...kept,
      ...planned.map((item) => (isSold && item.type === "initial" ? { ...item, type: "installment" as const } : item)),
    ]
    const version = ledger.version + 1
    const schedule = { contractId: id, version, terms: input.schedule, items, reason: input.reason }
    await writeSchedule(tx, actor, schedule, now)
    await reallocate(tx, actor, id, now)
    const { number, complexId, leadId } = contract
    const data = { number, version, reason: input.reason }
    await recordActivity(
      tx,
      actor,
      "contract.rescheduled",
      { entity: "contract", entityId: id, complexId, leadId, data },
      now,
    )
    return readContract(tx, actor, id, now)
  })
}

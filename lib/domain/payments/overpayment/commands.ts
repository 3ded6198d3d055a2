import { transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import type { Actor } from "../../actor"
import { reallocate } from "../../allocations/commands"
import { readLedger } from "../../allocations/queries"
import { lockContract } from "../../contracts/access/commands"
import { readContract } from "../../contracts/queries"
import type { ContractDto } from "../../contracts/schema"
import { DomainError } from "../../errors"
import { assertMay } from "../../policy"
import { writeSchedule } from "../../schedules/commands"
import { decisionTerms } from "./queries"
import { movedSchedule, overpaidAt } from "./rules"
import type { MoveOverpaymentInput } from "./schema"

/**
 * Decides what becomes of money that came before it was due: it stays on the next items, shortens the term, or makes the months
 * smaller: then a new version of the schedule over what is not due yet, its sum the price as before. Refuses with `status_conflict` for a contract that is
 * not signed, `version_conflict` when another version is in force than the one that was previewed, and `nothing_overpaid`.
 */
export async function moveOverpayment(
  actor: Actor,
  id: string,
  input: MoveOverpaymentInput,
  now = new Date(),
): Promise<ContractDto> {
  assertMay(actor, "contract.reschedule")
  return transaction(async (tx) => {
    const { status, number, complexId, leadId } = await lockContract(tx, actor, "contract.reschedule", id)
    if (status !== "signed") throw new DomainError("status_conflict", { status })
    const { currency } = await tx.contract.findUniqueOrThrow({ where: { id }, select: { currency: true } })
    const ledger = await readLedger(tx, id)
    if (ledger.version !== input.version) throw new DomainError("version_conflict")
    const { today, step } = await decisionTerms(tx, currency, now)
    const amount = overpaidAt(ledger.items, ledger.rows, today)
    if (amount === 0n) throw new DomainError("nothing_overpaid")
    const { mode, reason } = input
    let version = ledger.version
    if (mode !== "next") {
      const items = movedSchedule(ledger.items, ledger.rows, { mode, today, step })
      if (!items) throw new DomainError("nothing_overpaid")
      version++
      const terms = { kind: "items" as const, startDate: today }
      await writeSchedule(tx, actor, { contractId: id, version, terms, items, reason }, now)
      await reallocate(tx, actor, id, now)
    }
    const data = { number, mode, amount: amount.toString(), currency, version, reason }
    const subject = { entity: "contract", entityId: id, complexId, leadId, data }
    await recordActivity(tx, actor, "contract.overpaymentMoved", subject, now)
    return readContract(tx, actor, id, now)
  })
}

import { transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { readLedger } from "../allocations/queries"
import { readPenalty } from "../cancellations/queries"
import { lockContract } from "../contracts/access/commands"
import { readContract } from "../contracts/queries"
import type { ContractDto } from "../contracts/schema"
import { DomainError } from "../errors"
import { fromJsonAmount } from "../money"
import { assertMay } from "../policy"
import type { WaivePenaltyInput } from "./schema"

/** Forgives penalty, with a reason; never more than is due (`penalty_above_due`). Items and payments stay as they are. */
export async function waivePenalty(
  actor: Actor,
  id: string,
  input: WaivePenaltyInput,
  now = new Date(),
): Promise<ContractDto> {
  assertMay(actor, "penalty.waive")
  return transaction(async (tx) => {
    const { number, complexId, leadId } = await lockContract(tx, actor, "penalty.waive", id)
    const contract = await tx.contract.findUniqueOrThrow({
      where: { id },
      select: { id: true, status: true, price: true, penaltyRate: true, penaltyCapBp: true, currency: true },
    })
    const { due } = await readPenalty(tx, contract, await readLedger(tx, id), now)
    const amount = fromJsonAmount(input.amount)
    if (amount > due) throw new DomainError("penalty_above_due", { due, currency: contract.currency })
    const waiver = { contractId: id, amount, reason: input.reason, byId: personId(actor), at: now }
    await tx.penaltyWaiver.create({ data: waiver, select: { id: true } })
    const data = { number, amount: amount.toString(), currency: contract.currency, reason: input.reason }
    const subject = { entity: "contract", entityId: id, complexId, leadId, data }
    await recordActivity(tx, actor, "penalty.waived", subject, now)
    return readContract(tx, actor, id, now)
  })
}

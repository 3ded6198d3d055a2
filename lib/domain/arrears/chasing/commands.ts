import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import { type Actor, personId } from "../../actor"
import { dayInZone } from "../../calendar"
import { writeCallback } from "../../callbacks/commands"
import type { CallbackDto, PlanCallbackInput } from "../../callbacks/schema"
import { DomainError } from "../../errors"
import { leadScope, ownLead } from "../../leads/access/queries"
import { fromJsonAmount } from "../../money"
import { dateOf } from "../../schedules/queries"
import { getSettings } from "../../settings/queries"
import type { PromiseDto, PromiseInput } from "../schema"

/**
 * Notes what a buyer said: this much until that day. Nobody marks it kept or broken: the payments do. Refuses with
 * `status_conflict` for a contract that is not signed, and on `on` a day that is over.
 */
export async function notePromise(
  actor: Actor,
  id: string,
  input: PromiseInput,
  now = new Date(),
): Promise<PromiseDto> {
  return transaction(async (tx) => {
    const { currency, status, number, complexId, leadId } = await reachedContract(tx, actor, id)
    if (status !== "signed") throw new DomainError("status_conflict", { status })
    if (input.on < dayInZone(now, (await getSettings(tx))["company.timeZone"])) {
      throw new DomainError("validation_failed", {}, [{ path: ["on"], message: "dayOver" }])
    }
    const { on, note = "" } = input
    const amount = fromJsonAmount(input.amount)
    const promise = await tx.paymentPromise.create({
      data: { contractId: id, on: dateOf(on), amount, note, byId: personId(actor), at: now },
      select: { id: true },
    })
    const data = { number, on, amount: amount.toString(), currency, note }
    const subject = { entity: "contract", entityId: id, complexId, leadId, data }
    await recordActivity(tx, actor, "payment.promised", subject, now)
    return { id: promise.id, on, amount: input.amount, currency }
  })
}

/** Plans a call to a debtor for the lead's owner. Финансист, who may edit no lead, may ask for this much. */
export async function planDebtorCall(
  actor: Actor,
  id: string,
  input: Omit<PlanCallbackInput, "id">,
  now = new Date(),
): Promise<CallbackDto> {
  return transaction(async (tx) => {
    const { leadId } = await reachedContract(tx, actor, id)
    const lead = await ownLead(tx, actor, "arrears.chase", leadId, { lock: true })
    return writeCallback(tx, actor, lead, input, now)
  })
}

async function reachedContract(tx: Tx, actor: Actor, id: string) {
  const contract = await tx.contract.findFirst({
    where: { id, lead: leadScope(actor, "arrears.chase") },
    select: { currency: true, status: true, number: true, complexId: true, leadId: true },
  })
  if (!contract) throw new DomainError("not_found")
  return contract
}

import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import type { Actor } from "../../actor"
import { DomainError } from "../../errors"
import { assertMay } from "../../policy"
import { readPayment } from "../queries"
import type { AttachReceiptInput, PaymentDto } from "../schema"

/**
 * Adds the receipt that a payment was entered without. Like all of a payment it is written once: refuses with `already_exists`
 * where there is one.
 */
export async function attachReceipt(
  actor: Actor,
  id: string,
  { receiptId }: AttachReceiptInput,
  now = new Date(),
): Promise<PaymentDto> {
  assertMay(actor, "payment.record")
  return transaction(async (tx) => {
    await assertReceipt(tx, receiptId)
    const { count } = await tx.payment.updateMany({ where: { id, receiptId: null }, data: { receiptId } })
    if (count === 0) throw new DomainError((await tx.payment.count({ where: { id } })) ? "already_exists" : "not_found")
    const payment = await readPayment(tx, id)
    const { leadId, contractNumber: number, amount, currency } = payment
    const data = { number, amount: String(amount), currency }
    await recordActivity(tx, actor, "payment.receiptAttached", { entity: "payment", entityId: id, leadId, data }, now)
    return payment
  })
}

/** A receipt is a private file that was uploaded for a payment: nothing else may be read by whoever reads payments. */
export async function assertReceipt(tx: Tx, receiptId: string): Promise<void> {
  const media = await tx.media.findFirst({
    where: { id: receiptId, public: false, ownerKind: "payment" },
    select: { id: true },
  })
  if (media) return
  throw new DomainError("validation_failed", {}, [{ path: ["receiptId"], message: "unknownRecord" }])
}

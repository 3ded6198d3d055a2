import { beforeEach, expect, test } from "vitest"
import { cancelContract } from "@/lib/domain/cancellations/commands"
import { draftContract } from "@/lib/domain/contracts/commands"
import { completePayment, recordPayment } from "@/lib/domain/payments/commands"
import { recordRefund } from "@/lib/domain/refunds/commands"
import { changeSettings } from "@/lib/domain/settings/commands"
import { BUYER, DAY, makeClaim, makeSigned, type Office, openOffice, outcome, pay, SCHEDULE } from "../support/sale"

let office: Office

beforeEach(async () => {
  office = await openOffice()
})

test("money goes back in cash only where the company takes cash", async () => {
  const { contract } = await makeSigned(office)
  await pay(office, contract.id, { amount: 1_000_000 })
  await cancelContract(office.rop.actor, contract.id, { reason: "Отказ покупателя" }, new Date("2026-01-15T06:00:00Z"))
  const refund = { contractId: contract.id, amount: 1_000, method: "cash", reason: "Возврат" } as const
  expect((await outcome(recordRefund(office.finance.actor, refund))).code).toBe("cash_not_allowed")
  await changeSettings(office.admin.actor, { "payments.cashAllowed": true })
  expect((await recordRefund(office.finance.actor, refund)).left).toBe(999_000)
  await changeSettings(office.admin.actor, { "payments.cashAllowed": null })
})

test("booking money that went back when its claim ran out is not found again by a draft that was still under way", async () => {
  const now = new Date("2026-01-15T06:00:00Z")
  const { claim, leadId } = await makeClaim(office, "reserved", now)
  const entry = {
    type: "initial",
    target: "principal",
    method: "card",
    paidAt: "2026-01-15",
    amount: 5_000_000,
  } as const
  const { id } = await recordPayment(office.finance.actor, { ...entry, reservationId: claim.id }, now)
  await completePayment(office.finance.actor, id, now)
  const deadline = new Date(now.getTime() + 7 * DAY)
  const refund = { leadId, amount: 5_000_000, method: "card", reason: "Бронь истекла" } as const
  await recordRefund(office.finance.actor, refund, deadline)
  // It came a moment earlier and waited for the unit's row.
  const before = new Date(deadline.getTime() - 1)
  const draft = { reservationId: claim.id, buyer: BUYER, schedule: SCHEDULE }
  expect((await outcome(draftContract(office.mop.actor, draft, before))).code).toBe("claim_ended")
})

import { beforeEach, expect, test } from "vitest"
import { cancelContract } from "@/lib/domain/cancellations/commands"
import { recordRefund } from "@/lib/domain/refunds/commands"
import { changeSettings } from "@/lib/domain/settings/commands"
import { makeSigned, type Office, openOffice, outcome, pay } from "../support/sale"

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

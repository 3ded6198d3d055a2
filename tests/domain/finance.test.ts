import { beforeAll, expect, test } from "vitest"
import { waivePenalty } from "@/lib/domain/arrears/commands"
import { listArrears } from "@/lib/domain/arrears/queries"
import { cancelContract } from "@/lib/domain/cancellations/commands"
import { getFinanceSummary } from "@/lib/domain/finance/queries"
import { cancelPayment } from "@/lib/domain/payments/commands"
import { recordRefund } from "@/lib/domain/refunds/commands"
import type { DatedScheduleInput } from "@/lib/domain/schedules/schema"
import { makeUser } from "../support/factories"
import { makeDraft, makeSigned, type Office, openOffice, outcome, pay } from "../support/sale"

let office: Office
const now = new Date("2026-01-15T06:00:00Z")
const MONTHLY: DatedScheduleInput = {
  kind: "installment",
  downAmount: 157_025_205,
  months: 24,
  step: 1_000,
  startDate: "2026-01-15",
}

beforeAll(async () => {
  office = await openOffice()
})

const arrears = (at: string, more: object = {}) =>
  listArrears(office.finance.actor, { limit: 50, complexId: office.place.id, ...more }, new Date(at))

test("arrears name who owes what since when, by age and with the penalty, on the company's day", async () => {
  const late = await makeSigned(office, MONTHLY, now)
  await pay(office, late.contract.id, { amount: 157_025_205 })
  const worse = await makeSigned(office, MONTHLY, now)
  await makeDraft(office, MONTHLY, now)
  // 16 February is the working day of the first installment: on it nothing of the first contract is overdue.
  const onTime = await arrears("2026-02-16T18:00:00Z")
  expect(onTime).toMatchObject({ today: "2026-02-16", items: [{ contractId: worse.contract.id }] })
  // 20:30 in Greenwich is the next day in Tashkent.
  const next = await arrears("2026-02-16T20:30:00Z")
  expect(next.today).toBe("2026-02-17")
  expect(next.items.map((row) => row.contractId)).toEqual([worse.contract.id, late.contract.id])
  expect(next.items[1]).toMatchObject({ overdue: 15_266_000, since: "2026-02-16", days: 1, bucket: "1-30" })
  const after17 = await arrears("2026-03-05T06:00:00Z")
  expect(after17.items[1]).toMatchObject({ days: 17, penalty: 129_761 })
  expect(after17.items[0]).toMatchObject({ overdue: 172_291_205, since: "2026-01-15", days: 49, bucket: "31-60" })
  expect(after17.buckets).toEqual([
    { bucket: "1-30", currency: "UZS", amount: 30_532_000, contracts: 2 },
    { bucket: "31-60", currency: "UZS", amount: 157_025_205, contracts: 1 },
  ])
  const old = await arrears("2026-03-05T06:00:00Z", { bucket: "31-60" })
  expect(old.items.map((row) => row.contractId)).toEqual([worse.contract.id])
  const first = await arrears("2026-03-05T06:00:00Z", { limit: 1 })
  const second = await arrears("2026-03-05T06:00:00Z", { limit: 1, cursor: first.nextCursor })
  expect([first, second].map((page) => page.items[0]?.contractId)).toEqual([worse.contract.id, late.contract.id])
  expect(second.nextCursor).toBeNull()
})

test("penalty is forgiven with a reason, never more than is due, and stays apart from the principal", async () => {
  const own = await openOffice()
  const { contract } = await makeSigned(own, MONTHLY, now)
  await pay(own, contract.id, { amount: 157_025_205 })
  const at = new Date("2026-03-05T06:00:00Z")
  const waive = (amount: number) =>
    outcome(waivePenalty(own.finance.actor, contract.id, { amount, reason: "Болел" }, at))
  expect(await waive(129_762)).toMatchObject({ code: "penalty_above_due", data: { due: 129_761n } })
  const both = await Promise.all([waive(100_000), waive(100_000)])
  expect(both.map((end) => end.code).sort()).toEqual(["done", "penalty_above_due"])
  const after = await waive(29_000)
  expect(after.value).toMatchObject({
    overdue: 15_266_000,
    penalty: { accrued: 129_761, waived: 129_000, paid: 0, due: 761 },
  })
  const refused = await outcome(waivePenalty(own.rop.actor, contract.id, { amount: 1, reason: "нет" }, at))
  expect(refused.code).toBe("forbidden")
})

test("a salesperson sees the arrears of their own clients, another's do not exist for them", async () => {
  const own = await listArrears(office.sales.actor, { limit: 50 }, new Date("2026-03-05T06:00:00Z"))
  expect(own.items).toHaveLength(2)
  const stranger = await makeUser("sales")
  const none = await listArrears(stranger.actor, { limit: 50 }, new Date("2026-03-05T06:00:00Z"))
  expect([none.items, none.buckets]).toEqual([[], []])
})

test("the summary sets plan beside fact by month, and each so'm is in one place", async () => {
  const own = await openOffice()
  const { contract } = await makeSigned(own, MONTHLY, now)
  await pay(own, contract.id, { amount: 157_025_205, paidAt: "2026-01-20" })
  const wrong = await pay(own, contract.id, { amount: 1_000, paidAt: "2026-02-20" })
  await cancelPayment(own.finance.actor, wrong.id, { reason: "Ошибка" }, now)
  await pay(own, contract.id, { amount: 70_000, target: "penalty", paidAt: "2026-02-21" })
  const gone = await makeSigned(own, MONTHLY, now)
  await pay(own, gone.contract.id, { amount: 10_000_000, paidAt: "2026-02-10" })
  await cancelContract(own.rop.actor, gone.contract.id, { reason: "Расторжение" }, now)
  await recordRefund(own.finance.actor, {
    contractId: gone.contract.id,
    amount: 4_000_000,
    method: "bank_transfer",
    reason: "Возврат",
    paidAt: "2026-02-25",
  })
  const input = { from: "2026-01-01", to: "2026-03-31", complexId: own.place.id }
  const summary = await getFinanceSummary(own.finance.actor, input, now)
  expect(summary.months).toEqual([
    { month: "2026-01", currency: "UZS", plan: 157_025_205, fact: 157_025_205, penalty: 0, refunds: 0 },
    { month: "2026-02", currency: "UZS", plan: 15_266_000, fact: 10_000_000, penalty: 70_000, refunds: 4_000_000 },
    { month: "2026-03", currency: "UZS", plan: 15_266_000, fact: 0, penalty: 0, refunds: 0 },
  ])
  const whole = await getFinanceSummary(own.finance.actor, { ...input, to: "2030-12-31" }, now)
  expect(whole.totals[0]?.plan).toBe(523_417_350)
  expect((await outcome(getFinanceSummary(own.rop.actor, input, now))).code).toBe("forbidden")
  expect((await outcome(getFinanceSummary(own.finance.actor, { ...input, to: "2025-12-31" }, now))).code).toBe(
    "validation_failed",
  )
})

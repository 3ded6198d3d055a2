import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { cancelContract } from "@/lib/domain/cancellations/commands"
import { draftContract, signContract } from "@/lib/domain/contracts/commands"
import { getContract } from "@/lib/domain/contracts/queries"
import { cancelPayment, completePayment, recordPayment } from "@/lib/domain/payments/commands"
import { listPayments } from "@/lib/domain/payments/queries"
import { recordRefund } from "@/lib/domain/refunds/commands"
import { rescheduleContract } from "@/lib/domain/reschedules/commands"
import { releaseReservation } from "@/lib/domain/reservations/commands"
import type { DatedScheduleInput } from "@/lib/domain/schedules/schema"
import { makeUser } from "../support/factories"
import {
  BUYER,
  DAY,
  itemsOf,
  makeClaim,
  makeDraft,
  makeSigned,
  type Office,
  openOffice,
  outcome,
  pay,
  SCHEDULE,
  standingOf,
  statusOf,
} from "../support/sale"

let office: Office
const now = new Date("2026-01-15T06:00:00Z")
const later = (ms: number) => new Date(now.getTime() + ms)
/** 523 417 350 in eleven parts: ten of 50 million and the rest. */
const PLAIN: DatedScheduleInput = {
  kind: "installment",
  downAmount: 50_000_000,
  months: 10,
  step: 1_000,
  startDate: "2026-01-15",
}

beforeAll(async () => {
  office = await openOffice()
})

const contractNow = (id: string) => getContract(office.finance.actor, id, now)

describe("booking money", () => {
  test("completed on a hold makes it a paid reservation, and becomes the contract's money", async () => {
    const { unitId, leadId, claim } = await makeClaim(office, "held", now)
    const entry = { reservationId: claim.id, type: "initial", target: "principal", amount: 10_000_000 } as const
    const payment = await recordPayment(
      office.finance.actor,
      { ...entry, method: "card", paidAt: "2026-01-15T20:30:00Z" },
      now,
    )
    expect(payment).toMatchObject({ status: "pending", currency: "UZS", paidAt: "2026-01-16", contractId: null })
    expect(await statusOf(unitId)).toBe("held")
    await completePayment(office.finance.actor, payment.id, now)
    expect(await statusOf(unitId)).toBe("reserved")
    const row = await db.reservation.findUniqueOrThrow({ where: { id: claim.id } })
    expect(row).toMatchObject({ kind: "reserved", expiresAt: later(7 * DAY) })
    const input = { reservationId: claim.id, buyer: BUYER, schedule: PLAIN }
    const contract = await draftContract(office.mop.actor, input, now)
    expect(itemsOf(contract).slice(0, 2)).toEqual([10_000_000, 0])
    expect(contract.payments).toMatchObject([{ id: payment.id, contractNumber: contract.number }])
    await signContract(office.mop.actor, contract.id, now)
    await pay(office, contract.id, { amount: 40_000_000 })
    expect([await statusOf(unitId), await standingOf(leadId)]).toEqual(["sold", "sold sold"])
  })

  test("of a claim that ended is the lead's credit, and no more of it is paid back than came", async () => {
    const { leadId, claim } = await makeClaim(office, "held", now)
    const entry = { reservationId: claim.id, type: "initial", target: "principal", method: "card" } as const
    const { id } = await recordPayment(office.finance.actor, { ...entry, amount: 5_000_000, paidAt: "2026-01-15" }, now)
    await completePayment(office.finance.actor, id, now)
    const refund = (amount: number) =>
      outcome(recordRefund(office.finance.actor, { leadId, amount, method: "card", reason: "Снял бронь" }, now))
    expect((await refund(1)).code).toBe("refund_above_plan")
    await releaseReservation(office.sales.actor, claim.id, {}, now)
    expect((await refund(5_000_001)).code).toBe("refund_above_plan")
    const ends = await Promise.all([refund(5_000_000), refund(5_000_000)])
    expect(ends.map((end) => end.code).sort()).toEqual(["done", "refund_above_plan"])
    const taken = await outcome(cancelPayment(office.finance.actor, id, { reason: "Ошибка" }, now))
    expect(taken.code).toBe("refund_above_plan")
  })

  test("is not taken for a claim that is over, nor in cash unless the company allows it", async () => {
    const { claim } = await makeClaim(office, "held", now)
    const entry = {
      reservationId: claim.id,
      type: "initial",
      target: "principal",
      amount: 1,
      paidAt: "2026-01-15",
    } as const
    const record = (method: "cash" | "card", at: Date) =>
      outcome(recordPayment(office.finance.actor, { ...entry, method }, at))
    expect((await record("card", later(2 * DAY))).code).toBe("claim_ended")
    expect((await record("cash", now)).code).toBe("cash_not_allowed")
    await db.setting.create({ data: { key: "payments.cashAllowed", value: true } })
    expect((await record("cash", now)).code).toBe("done")
    await db.setting.delete({ where: { key: "payments.cashAllowed" } })
  })
})

describe("a completed payment", () => {
  test("is laid on the oldest unpaid items; cancelled, it restores them all", async () => {
    const { contract } = await makeSigned(office, PLAIN, now)
    const { id } = await pay(office, contract.id, { amount: 120_000_000 })
    const paid = itemsOf(await contractNow(contract.id))
    expect(paid.slice(0, 4)).toEqual([50_000_000, 47_341_000, 22_659_000, 0])
    const cancelled = await cancelPayment(office.finance.actor, id, { reason: "Чужой платёж" }, now)
    expect(cancelled).toMatchObject({ status: "cancelled", cancelReason: "Чужой платёж", allocations: [] })
    expect(itemsOf(await contractNow(contract.id)).every((amount) => amount === 0)).toBe(true)
    expect(await db.allocation.count({ where: { paymentId: id } })).toBe(0)
  })

  test("that made the unit sold takes unit and lead back when it is cancelled", async () => {
    const { unitId, leadId, contract } = await makeSigned(office, PLAIN, now)
    await pay(office, contract.id, { amount: 20_000_000 })
    expect(await statusOf(unitId)).toBe("contracted")
    const { id } = await pay(office, contract.id, { amount: 30_000_000 })
    expect([await statusOf(unitId), await standingOf(leadId)]).toEqual(["sold", "sold sold"])
    await cancelPayment(office.finance.actor, id, { reason: "Ошибка" }, now)
    expect([await statusOf(unitId), await standingOf(leadId)]).toEqual(["contracted", "reserved hot"])
  })

  test("sells nothing before the signature: signing does, when the money is there", async () => {
    const { unitId, contract } = await makeDraft(office, PLAIN, now)
    await pay(office, contract.id, { amount: 50_000_000 })
    expect(await statusOf(unitId)).toBe("contracted")
    await signContract(office.mop.actor, contract.id, now)
    expect(await statusOf(unitId)).toBe("sold")
  })

  test("of a schedule without a down payment sells with its first item", async () => {
    const { unitId, contract } = await makeSigned(office, { ...PLAIN, downAmount: 0 } as DatedScheduleInput, now)
    await pay(office, contract.id, { amount: 52_341_000, type: "installment" })
    expect(await statusOf(unitId)).toBe("sold")
  })

  test("that pays the last so'm completes the contract; cancelled, the contract is signed again", async () => {
    const { unitId, contract } = await makeSigned(office, { kind: "full", startDate: "2026-01-15" }, now)
    await pay(office, contract.id, { amount: 523_417_349 })
    expect((await contractNow(contract.id)).status).toBe("signed")
    const { id } = await pay(office, contract.id, { amount: 11 })
    expect(await contractNow(contract.id)).toMatchObject({ status: "completed", credit: 10 })
    expect((await outcome(cancelContract(office.rop.actor, contract.id, { reason: "нет" }, now))).code).toBe(
      "status_conflict",
    )
    await cancelPayment(office.finance.actor, id, { reason: "Ошибка" }, now)
    expect((await contractNow(contract.id)).status).toBe("signed")
    expect(await statusOf(unitId)).toBe("contracted")
  })

  test("of the target penalty pays no item", async () => {
    const { contract } = await makeSigned(office, PLAIN, now)
    await pay(office, contract.id, { amount: 1_000_000, target: "penalty" })
    const read = await contractNow(contract.id)
    expect([read.credit, read.paid, read.penalty.paid]).toEqual([0, 0, 1_000_000])
  })
})

describe("decisions", () => {
  test("completing one payment twice at once completes it once", async () => {
    const { contract } = await makeSigned(office, PLAIN, now)
    const entry = { contractId: contract.id, type: "initial", target: "principal", method: "card" } as const
    const { id } = await recordPayment(office.finance.actor, { ...entry, amount: 7_000_000, paidAt: "2026-01-15" })
    const ends = await Promise.all(
      Array.from({ length: 8 }, () => outcome(completePayment(office.finance.actor, id, now))),
    )
    expect(ends.filter((end) => end.code === "done")).toHaveLength(1)
    expect(ends.filter((end) => end.code === "payment_decided")).toHaveLength(7)
    expect(itemsOf(await contractNow(contract.id))[0]).toBe(7_000_000)
    expect(await db.activity.count({ where: { entityId: id, kind: "payment.completed" } })).toBe(1)
  })

  test("completing and cancelling at once ends in one of the two, and the items agree with it", async () => {
    const { contract } = await makeSigned(office, PLAIN, now)
    const entry = { contractId: contract.id, type: "initial", target: "principal", method: "card" } as const
    for (let round = 0; round < 5; round++) {
      const { id } = await recordPayment(office.finance.actor, { ...entry, amount: 1_000_000, paidAt: "2026-01-15" })
      await Promise.all([
        outcome(completePayment(office.finance.actor, id, now)),
        outcome(cancelPayment(office.finance.actor, id, { reason: "Двойной" }, now)),
      ])
      const row = await db.payment.findUniqueOrThrow({ where: { id } })
      expect(row.status).toBe("cancelled")
      expect(await db.allocation.count({ where: { paymentId: id } })).toBe(0)
    }
    expect(itemsOf(await contractNow(contract.id))[0]).toBe(0)
  })

  test("twenty payments completed at once are all on the items, none twice", async () => {
    const { contract } = await makeSigned(office, PLAIN, now)
    await Promise.all(Array.from({ length: 20 }, () => pay(office, contract.id, { amount: 5_000_000 })))
    const read = await contractNow(contract.id)
    expect(itemsOf(read).reduce((sum, amount) => sum + amount, 0)).toBe(100_000_000)
    expect(read.paid).toBe(100_000_000)
  })

  test("are for the financier and the admin alone", async () => {
    const { contract } = await makeSigned(office, PLAIN, now)
    const { id } = await pay(office, contract.id, { amount: 1_000 })
    for (const who of ["sales", "mop", "rop"] as const) {
      expect((await outcome(cancelPayment(office[who].actor, id, { reason: "нет" }))).code).toBe("forbidden")
      expect((await outcome(completePayment(office[who].actor, id))).code).toBe("forbidden")
    }
    const stranger = await makeUser("sales")
    expect((await listPayments(stranger.actor, { limit: 10 })).items).toEqual([])
    expect((await listPayments(office.sales.actor, { limit: 10, contractId: contract.id })).items).toHaveLength(1)
  })

  test("a cancelled contract takes no more money; what was entered for it can still be cancelled", async () => {
    const { contract } = await makeSigned(office, PLAIN, now)
    const paid = await pay(office, contract.id, { amount: 60_000_000 })
    const entry = { contractId: contract.id, type: "initial", target: "principal", method: "card" } as const
    const pending = await recordPayment(office.finance.actor, { ...entry, amount: 9, paidAt: "2026-01-15" })
    await cancelContract(office.rop.actor, contract.id, { reason: "Расторжение" }, now)
    expect((await outcome(completePayment(office.finance.actor, pending.id))).code).toBe("status_conflict")
    const more = await outcome(recordPayment(office.finance.actor, { ...entry, amount: 9, paidAt: "2026-01-15" }))
    expect(more.code).toBe("status_conflict")
    await cancelPayment(office.finance.actor, paid.id, { reason: "Отозван банком" }, now)
    expect((await contractNow(contract.id)).settlement).toMatchObject({ paid: 0, refundPlan: 0 })
  })
})

describe("a new version of the schedule", () => {
  test("keeps what is paid, plans the rest anew, adds up to the price and leaves the old version readable", async () => {
    const { unitId, contract } = await makeSigned(office, PLAIN, now)
    const { id } = await pay(office, contract.id, { amount: 70_000_000 })
    const schedule: DatedScheduleInput = { kind: "installment", downAmount: 0, months: 20, startDate: "2026-06-01" }
    const input = { schedule, reason: "Просьба покупателя" }
    const changed = await rescheduleContract(office.finance.actor, contract.id, input, now)
    expect(changed.version).toBe(2)
    expect(changed.items.reduce((sum, item) => sum + item.amount, 0)).toBe(changed.price)
    expect(itemsOf(changed).slice(0, 3)).toEqual([50_000_000, 20_000_000, 0])
    expect(changed.versions.map((version) => version.items.length)).toEqual([22, 11])
    expect(await statusOf(unitId)).toBe("sold")
    await cancelPayment(office.finance.actor, id, { reason: "Ошибка" }, now)
    expect(itemsOf(await contractNow(contract.id)).every((amount) => amount === 0)).toBe(true)
    expect(await statusOf(unitId)).toBe("contracted")
  })

  test("is for signed contracts: a draft is changed instead", async () => {
    const { contract } = await makeDraft(office, SCHEDULE, now)
    const input = { schedule: PLAIN, reason: "нет" }
    const refused = await outcome(rescheduleContract(office.finance.actor, contract.id, input, now))
    expect(refused).toMatchObject({ code: "status_conflict", data: { status: "draft" } })
    expect((await outcome(rescheduleContract(office.mop.actor, contract.id, input, now))).code).toBe("forbidden")
  })
})

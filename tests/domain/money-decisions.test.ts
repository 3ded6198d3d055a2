import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { getContract } from "@/lib/domain/contracts/queries"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { cancelPayment, completePayment, recordPayment } from "@/lib/domain/payments/commands"
import { moveOverpayment } from "@/lib/domain/payments/overpayment/commands"
import { getOverpayment } from "@/lib/domain/payments/overpayment/queries"
import { attachReceipt } from "@/lib/domain/payments/receipts/commands"
import type { DatedScheduleInput } from "@/lib/domain/schedules/schema"
import { makeDraft, makeSigned, type Office, openOffice, outcome, pay, statusOf } from "../support/sale"

let office: Office
const now = new Date("2026-01-15T06:00:00Z")
/** 523 417 350: 50 million at once, nine months of 47 341 000 and a tenth of 47 348 350. */
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
const sumOf = (contract: ContractDto) => contract.items.reduce((sum, item) => sum + item.amount, 0)
const future = (contract: ContractDto) => contract.items.filter((item) => item.effectiveDate > "2026-01-15")

/** 50 million were due, 150 million came: 100 million early. */
async function makeOverpaid() {
  const made = await makeSigned(office, PLAIN, now)
  const payment = await pay(office, made.contract.id, { amount: 150_000_000 })
  return { ...made, payment }
}

describe("money that came before it was due", () => {
  test("is previewed as each decision would leave the schedule, and every schedule adds up to the price", async () => {
    const { contract } = await makeOverpaid()
    const preview = await getOverpayment(office.finance.actor, contract.id, now)
    expect(preview).toMatchObject({ amount: 100_000_000, currency: "UZS", version: 1 })
    expect(preview.options.map((option) => [option.mode, option.months, option.monthly, option.ends])).toEqual([
      ["next", 10, 47_348_350, "2026-11-16"],
      ["shorten", 8, 47_341_000, "2026-09-15"],
      ["reduce", 10, 37_348_350, "2026-11-16"],
    ])
    for (const { items } of preview.options) {
      expect(items.reduce((sum, item) => sum + item.amount, 0)).toBe(contract.price)
    }
  })

  test("shortens the term: the last items go, the next months stay as they were", async () => {
    const { unitId, contract } = await makeOverpaid()
    const input = { mode: "shorten", version: 1, reason: "По заявлению покупателя" } as const
    const moved = await moveOverpayment(office.finance.actor, contract.id, input, now)
    expect([moved.version, sumOf(moved), moved.credit, moved.paid]).toEqual([2, contract.price, 0, 150_000_000])
    expect(moved.items.slice(0, 3).map((item) => [item.amount, item.paid])).toEqual([
      [50_000_000, 50_000_000],
      [100_000_000, 100_000_000],
      [47_341_000, 0],
    ])
    expect(future(moved)).toHaveLength(8)
    expect(moved.versions[0]).toMatchObject({ version: 2, reason: "По заявлению покупателя" })
    expect(await statusOf(unitId)).toBe("sold")
    const log = await db.activity.findFirstOrThrow({
      where: { kind: "contract.overpaymentMoved", entityId: contract.id },
    })
    expect(log.data).toMatchObject({ mode: "shorten", amount: "100000000", version: 2 })
  })

  test("makes the months smaller and equal, with the same end", async () => {
    const { contract } = await makeOverpaid()
    const input = { mode: "reduce", version: 1, reason: "По заявлению покупателя" } as const
    const moved = await moveOverpayment(office.finance.actor, contract.id, input, now)
    expect(sumOf(moved)).toBe(contract.price)
    expect(future(moved).map((item) => item.amount)).toEqual([...Array(9).fill(37_341_000), 37_348_350])
    expect(future(moved).at(-1)?.effectiveDate).toBe("2026-11-16")
    expect(future(moved).every((item) => item.paid === 0)).toBe(true)
  })

  test("stays on the next items when that is the decision: recorded, and no new version", async () => {
    const { contract } = await makeOverpaid()
    const input = { mode: "next", version: 1, reason: "Так договорились" } as const
    const moved = await moveOverpayment(office.finance.actor, contract.id, input, now)
    expect(moved.version).toBe(1)
    expect(await db.activity.count({ where: { kind: "contract.overpaymentMoved", entityId: contract.id } })).toBe(1)
  })

  test("is moved once: of two decisions at once the second sees another version than it was shown", async () => {
    const { contract } = await makeOverpaid()
    const decide = (mode: "shorten" | "reduce") =>
      outcome(moveOverpayment(office.finance.actor, contract.id, { mode, version: 1, reason: "Заявление" }, now))
    const ends = await Promise.all([decide("shorten"), decide("reduce")])
    expect(ends.map((end) => end.code).sort()).toEqual(["done", "version_conflict"])
  })

  test("is nothing to decide on when only what is due came, in a draft, or for whoever may not reschedule", async () => {
    const { contract } = await makeSigned(office, PLAIN, now)
    await pay(office, contract.id, { amount: 50_000_000 })
    const input = { mode: "shorten", version: 1, reason: "нет" } as const
    const decide = (id: string, who: "finance" | "mop") => outcome(moveOverpayment(office[who].actor, id, input, now))
    expect((await getOverpayment(office.finance.actor, contract.id, now)).options).toEqual([])
    expect((await decide(contract.id, "finance")).code).toBe("nothing_overpaid")
    expect((await decide(contract.id, "mop")).code).toBe("forbidden")
    const draft = await makeDraft(office, PLAIN, now)
    expect(await decide(draft.contract.id, "finance")).toMatchObject({ code: "status_conflict" })
  })

  test("taken back after the decision leaves its item unpaid and the unit contracted", async () => {
    const { unitId, contract, payment } = await makeOverpaid()
    await moveOverpayment(office.finance.actor, contract.id, { mode: "shorten", version: 1, reason: "Заявление" }, now)
    await cancelPayment(office.finance.actor, payment.id, { reason: "Отозван банком" }, now)
    const after = await contractNow(contract.id)
    expect(after.items.every((item) => item.paid === 0)).toBe(true)
    expect([sumOf(after), await statusOf(unitId)]).toEqual([contract.price, "contracted"])
  })
})

describe("penalty", () => {
  const at = new Date("2026-03-05T06:00:00Z")
  const enter = (contractId: string, amount: number) =>
    outcome(
      recordPayment(
        office.finance.actor,
        { contractId, type: "installment", target: "penalty", amount, method: "card", paidAt: "2026-03-05" },
        at,
      ),
    )

  test("is paid up to what is due and not a so'm above it, when it is entered and when it is confirmed", async () => {
    const { contract } = await makeSigned(office, PLAIN, now)
    await pay(office, contract.id, { amount: 50_000_000 })
    // 47 341 000 since Monday the 16th of February, 17 days.
    const due = (47_341_000n * 500n * 17n) / 1_000_000n
    const refused = await enter(contract.id, Number(due) + 1)
    expect(refused).toMatchObject({ code: "penalty_above_due", data: { due, currency: "UZS" } })
    const first = await enter(contract.id, Number(due))
    const second = await enter(contract.id, Number(due))
    await completePayment(office.finance.actor, first.value?.id ?? "", at)
    const twice = await outcome(completePayment(office.finance.actor, second.value?.id ?? "", at))
    expect(twice.code).toBe("penalty_above_due")
    const read = await getContract(office.finance.actor, contract.id, at)
    expect(read.penalty).toMatchObject({ due: 0, paid: Number(due) })
  })

  test("is not taken for a draft: it obliges nobody", async () => {
    const { contract } = await makeDraft(office, PLAIN, now)
    expect((await enter(contract.id, 1)).code).toBe("penalty_above_due")
  })
})

describe("a payment is written once", () => {
  async function makePaid() {
    const { contract, leadId } = await makeSigned(office, PLAIN, now)
    return { id: (await pay(office, contract.id, { amount: 1_000 })).id, leadId, contractId: contract.id }
  }

  const CHANGES = [
    { amount: 2_000n },
    { paidAt: new Date("2026-02-01") },
    { type: "final" as const },
    { target: "penalty" as const },
    { method: "cash" as const },
    { currency: "USD" as const },
    { contractId: null, reservationId: null },
    { status: "pending" as const },
  ]

  test("the database refuses to change what was written", async () => {
    const { id } = await makePaid()
    for (const data of CHANGES) {
      const change = db.payment.update({ where: { id }, data })
      await expect(change, Object.keys(data).join()).rejects.toThrow(/never edited|does not go/)
    }
  })

  test("the database refuses to delete payments and refunds, and to wake a cancelled payment", async () => {
    const { id, leadId, contractId } = await makePaid()
    await expect(db.payment.delete({ where: { id } })).rejects.toThrow(/never deleted/)
    await cancelPayment(office.finance.actor, id, { reason: "Ошибка" }, now)
    const wake = { status: "completed" as const, cancelledAt: null, cancelReason: null }
    await expect(db.payment.update({ where: { id }, data: wake })).rejects.toThrow(/does not go/)
    const refund = await db.refund.create({
      data: {
        contractId,
        leadId,
        amount: 5n,
        currency: "UZS",
        method: "card",
        reason: "проба",
        paidAt: now,
        createdAt: now,
      },
    })
    await expect(db.refund.update({ where: { id: refund.id }, data: { amount: 6n } })).rejects.toThrow(/never edited/)
    await expect(db.refund.delete({ where: { id: refund.id } })).rejects.toThrow(/never deleted/)
  })

  test("its receipt is attached once, and is a file that was uploaded for a payment", async () => {
    const { id } = await makePaid()
    const file = (key: string, ownerKind: string | null) =>
      db.media.create({
        data: {
          key: `${key.repeat(32)}.pdf`,
          type: "application/pdf",
          name: "Чек.pdf",
          bytes: 10,
          sha256: key.repeat(64),
          public: ownerKind === null,
          ownerKind,
        },
      })
    const [picture, receipt, other] = await Promise.all([file("a", null), file("b", "payment"), file("c", "payment")])
    const attach = (receiptId: string) => outcome(attachReceipt(office.finance.actor, id, { receiptId }, now))
    expect((await attach(picture.id)).code).toBe("validation_failed")
    expect((await attach(receipt.id)).value?.receipt).toEqual({ url: `/media/${receipt.key}`, name: "Чек.pdf" })
    expect((await attach(other.id)).code).toBe("already_exists")
    await expect(db.payment.update({ where: { id }, data: { receiptId: other.id } })).rejects.toThrow(/never edited/)
  })
})

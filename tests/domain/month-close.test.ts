import fc from "fast-check"
import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { createCampaign } from "@/lib/domain/campaigns/commands"
import { addSpend, removeSpend } from "@/lib/domain/campaigns/spends/commands"
import { changeExpense, createExpense } from "@/lib/domain/expenses/commands"
import { assertMonthOpen, closeMonth, reopenMonth } from "@/lib/domain/month-close/commands"
import { listMonths } from "@/lib/domain/month-close/queries"
import { monthOf, monthState, monthsFrom } from "@/lib/domain/month-close/rules"
import { cancelPayment, completePayment, recordPayment } from "@/lib/domain/payments/commands"
import { recordRefund } from "@/lib/domain/refunds/commands"
import { call } from "../support/api"
import { unique } from "../support/factories"
import { makeSigned, type Office, openOffice, outcome, SCHEDULE } from "../support/sale"

let office: Office
const signedAt = new Date("2026-01-15T06:00:00Z")
const now = new Date("2026-04-03T06:00:00Z")

beforeAll(async () => {
  office = await openOffice()
})
beforeEach(async () => {
  // The books are the whole company's: each test begins with its own.
  await db.$executeRaw`TRUNCATE "closed_month", "expense", "payment", "refund" CASCADE`
})

const close = (month: string, at = now) => outcome(closeMonth(office.finance.actor, { month }, at))
const expense = (on: string, fields = {}) =>
  createExpense(
    office.rop.actor,
    { category: "office", amount: 500_000, currency: "UZS", on, note: "", ...fields },
    now,
  )

async function money(paidAt: string) {
  const { contract } = await makeSigned(office, SCHEDULE, signedAt)
  const input = { contractId: contract.id, type: "initial", target: "principal", method: "card" } as const
  return recordPayment(office.finance.actor, { ...input, amount: 1_000_000, paidAt }, now)
}

describe("a closed month", () => {
  test("refuses whatever would change its money, in words that name it, and leaves other months alone", async () => {
    const { id } = await money("2026-03-31")
    await completePayment(office.finance.actor, id, now)
    const spent = await expense("2026-03-10")
    const campaign = await createCampaign(office.admin.actor, {
      name: "Март",
      code: `m-${unique()}`,
      channel: "google",
      startsOn: "2026-03-01",
      budget: 1,
      currency: "UZS",
    })
    const spend = { id: campaign.id, on: "2026-03-05", amount: 700_000, note: "" }
    const { id: spendId } = await addSpend(office.admin.actor, spend, now)
    expect((await close("2026-03")).code).toBe("done")

    const contractId = (await db.payment.findUniqueOrThrow({ where: { id }, select: { contractId: true } })).contractId
    const writes: [string, () => Promise<unknown>][] = [
      ["a payment", () => money("2026-03-31")],
      ["a cancelled payment", () => cancelPayment(office.finance.actor, id, { reason: "ошибка" }, now)],
      ["an expense", () => expense("2026-03-31")],
      ["a dearer expense", () => changeExpense(office.admin.actor, { id: spent.id, amount: 1 }, now)],
      ["an expense moved out", () => changeExpense(office.admin.actor, { id: spent.id, on: "2026-04-01" }, now)],
      ["spend", () => addSpend(office.admin.actor, spend, now)],
      ["spend taken back", () => removeSpend(office.admin.actor, { id: campaign.id, spendId }, now)],
    ]
    for (const [what, write] of writes)
      expect([what, await outcome(write())]).toMatchObject([what, { code: "month_closed" }])
    expect(contractId).not.toBeNull()

    expect((await outcome(expense("2026-04-01"))).code).toBe("done")
    const later = await expense("2026-04-02")
    const intoIt = changeExpense(office.admin.actor, { id: later.id, on: "2026-03-31" }, now)
    expect(await outcome(intoIt)).toMatchObject({ code: "month_closed", data: { month: "2026-03" } })
    const note = await changeExpense(office.admin.actor, { id: spent.id, note: "Чек подколот позже" }, now)
    expect(note.note).toBe("Чек подколот позже")

    const body = { category: "office", amount: 1, currency: "UZS", on: "2026-03-31" }
    const answer = await call("POST", "/api/rop/expenses", { as: office.rop, body })
    expect(answer.status).toBe(409)
    expect(answer.json).toMatchObject({ code: "month_closed", detail: expect.stringMatching(/^Март 2026 закрыт/) })
  })

  test("refuses in the database what forgets to ask, money that went back and credit that is paid out among it", async () => {
    await expense("2026-02-10")
    await close("2026-03")
    const { contract, leadId } = await makeSigned(office, SCHEDULE, signedAt)
    const refund = {
      leadId,
      contractId: contract.id,
      amount: 1n,
      currency: "UZS",
      method: "card",
      reason: "—",
    } as const
    const at = { paidAt: new Date("2026-03-31"), createdAt: now }
    await expect(db.refund.create({ data: { ...refund, ...at } })).rejects.toThrow(/month/i)
    await expect(db.expense.deleteMany()).rejects.toThrow(/month/i)
    const credit = { leadId, amount: 1, method: "card", reason: "Бронь снята", paidAt: "2026-03-31" } as const
    // There is nothing to pay out; with something the day would be asked for.
    expect((await outcome(recordRefund(office.finance.actor, credit, now))).code).toBe("refund_above_plan")
  })

  test("comes with every earlier one, is opened again with the later ones, by an admin, and both are in the log", async () => {
    await expense("2026-01-20")
    await close("2026-03")
    const states = async () =>
      (await listMonths(office.finance.actor, now)).items.map(({ month, state }) => `${month} ${state}`)
    expect(await states()).toEqual(["2026-04 running", "2026-03 closed", "2026-02 closed", "2026-01 closed"])
    const reopening = { month: "2026-02", reason: "Не учли чек" }
    expect((await outcome(reopenMonth(office.finance.actor, reopening, now))).code).toBe("forbidden")
    await reopenMonth(office.admin.actor, reopening, now)
    expect(await states()).toEqual(["2026-04 running", "2026-03 open", "2026-02 open", "2026-01 closed"])
    expect((await outcome(reopenMonth(office.admin.actor, reopening, now))).code).toBe("status_conflict")
    const log = await db.activity.findMany({
      where: { entity: "month" },
      orderBy: { seq: "desc" },
      take: 2,
      select: { kind: true, data: true },
    })
    expect(log).toEqual([
      { kind: "month.reopened", data: { from: "2026-02", to: "2026-03", reason: "Не учли чек" } },
      { kind: "month.closed", data: { from: "2026-01", to: "2026-03" } },
    ])
  })

  test("is one that is over on the company's clock and in which nothing waits for a decision", async () => {
    const evening = new Date("2026-03-31T18:30:00Z") // half past eleven in Tashkent
    expect((await close("2026-03", evening)).code).toBe("month_not_over")
    const midnight = new Date("2026-03-31T19:00:00Z")
    const { id } = await money("2026-02-27")
    expect(await close("2026-03", midnight)).toMatchObject({ code: "month_pending", data: { count: 1 } })
    expect((await close("2026-01", midnight)).code).toBe("done")
    await completePayment(office.finance.actor, id, now)
    expect((await close("2026-03", midnight)).code).toBe("done")
    expect((await close("2026-02", midnight)).code).toBe("month_closed")
  })

  test("never holds money that was entered while it was being closed", async () => {
    for (let round = 0; round < 8; round++) {
      await db.$executeRaw`TRUNCATE "closed_month", "expense" CASCADE`
      const entries = Array.from({ length: 6 }, () => outcome(expense("2026-03-15")))
      const [closed, ...entered] = await Promise.all([close("2026-03"), ...entries])
      expect(closed?.code).toBe("done")
      const before = entered.filter(({ code }) => code === "done").length
      expect(entered.every(({ code }) => code === "done" || code === "month_closed")).toBe(true)
      const closing = await db.activity.findFirstOrThrow({ where: { kind: "month.closed" }, orderBy: { seq: "desc" } })
      const rows = await db.activity.count({ where: { kind: "expense.created", seq: { gt: closing.seq } } })
      expect({ rows, stored: await db.expense.count() }).toEqual({ rows: 0, stored: before })
    }
  })

  test("is the company's: a salesperson neither sees nor closes it", async () => {
    for (const who of ["sales", "mop", "rop"] as const) {
      expect((await call("GET", "/api/finance/months", { as: office[who] })).status).toBe(403)
      expect((await outcome(closeMonth(office[who].actor, { month: "2026-03" }, now))).code).toBe("forbidden")
    }
    await expect(db.$transaction((tx) => assertMonthOpen(tx, ["2026-03-01", "2026-05-01"]))).resolves.toBeUndefined()
  })
})

describe("months", () => {
  const month = fc
    .record({ year: fc.integer({ min: 1990, max: 2150 }), month: fc.integer({ min: 1, max: 12 }) })
    .map((at) => `${at.year}-${String(at.month).padStart(2, "0")}`)

  test("follow one another without a gap from the first to the last", () => {
    fc.assert(
      fc.property(month, month, (from, to) => {
        const months = monthsFrom(from, to)
        expect(months.length > 0).toBe(from <= to)
        expect(months).toEqual([...new Set(months)].sort())
        if (months.length > 0) expect([months[0], months.at(-1)]).toEqual([from, to])
      }),
      { numRuns: 50 },
    )
  })

  test("are closed up to the last that was, run while they last, and wait while something in them does", () => {
    fc.assert(
      fc.property(month, month, month, fc.nat(3), (asked, closedThrough, present, pending) => {
        const state = monthState(asked, { closedThrough, today: `${present}-15` }, pending)
        if (asked <= closedThrough) expect(state).toBe("closed")
        else if (asked >= monthOf(`${present}-15`)) expect(state).toBe("running")
        else expect(state).toBe(pending > 0 ? "pending" : "open")
      }),
    )
  })
})

import { beforeAll, describe, expect, test } from "vitest"
import { cancelContract } from "@/lib/domain/cancellations/commands"
import { getFinanceReport } from "@/lib/domain/finance/report/queries"
import type { FinanceReportDto } from "@/lib/domain/finance/report/schema"
import { listFinanceRows } from "@/lib/domain/finance/rows/queries"
import { type FinanceRowsInput, REPORT_NUMBERS } from "@/lib/domain/finance/rows/schema"
import type { Currency } from "@/lib/domain/money"
import { cancelPayment, completePayment, recordPayment } from "@/lib/domain/payments/commands"
import { recordRefund } from "@/lib/domain/refunds/commands"
import { releaseReservation } from "@/lib/domain/reservations/commands"
import type { DatedScheduleInput } from "@/lib/domain/schedules/schema"
import { makeComplex } from "../support/factories"
import { makeClaim, makeSigned, type Office, openOffice, outcome, pay } from "../support/sale"

let office: Office
let dollars: Office
const signed = new Date("2026-01-15T06:00:00Z")
const now = new Date("2026-06-10T06:00:00Z")
const PERIOD = { from: "2026-02-01", to: "2026-08-20" }
const PLAIN: DatedScheduleInput = { kind: "installment", downPercent: 30, months: 12, startDate: "2026-01-15" }

type Booking = { reservationId: string; amount: number }
async function book(of: Office, { reservationId, amount }: Booking) {
  const entry = {
    reservationId,
    type: "initial",
    target: "principal",
    method: "bank_app",
    paidAt: "2026-03-03",
  } as const
  const { id } = await recordPayment(of.finance.actor, { ...entry, amount }, signed)
  await completePayment(of.finance.actor, id, signed)
}

beforeAll(async () => {
  office = await openOffice()
  dollars = { ...office, place: await makeComplex({ currency: "USD" }) }
  const on = async (of: Office) => {
    const { contract } = await makeSigned(of, PLAIN, signed)
    await pay(of, contract.id, { amount: contract.items[0]?.amount ?? 0, paidAt: "2026-02-02" })
    await pay(of, contract.id, { amount: 20_000_000, type: "installment", paidAt: "2026-03-16" })
    const wrong = await pay(of, contract.id, { amount: 77, paidAt: "2026-04-01" })
    await cancelPayment(of.finance.actor, wrong.id, { reason: "Ошибка" }, now)
    await pay(of, contract.id, { amount: 5_000, target: "penalty", paidAt: "2026-05-05" })
  }
  await on(office)
  await on(dollars)
  const gone = await makeSigned(office, PLAIN, signed)
  await pay(office, gone.contract.id, { amount: 40_000_000, paidAt: "2026-02-10" })
  await cancelContract(office.rop.actor, gone.contract.id, { reason: "Расторжение" }, signed)
  const refund = { method: "bank_transfer", reason: "Возврат", paidAt: "2026-07-01" } as const
  await recordRefund(office.finance.actor, { ...refund, contractId: gone.contract.id, amount: 9_000_000 }, now)
  // Booking money of a claim that ended: its refund belongs to no complex.
  const booked = await makeClaim(office, "held", signed)
  await book(office, { reservationId: booked.claim.id, amount: 3_000_000 })
  await releaseReservation(office.mop.actor, booked.claim.id, {}, signed)
  await recordRefund(office.finance.actor, { ...refund, leadId: booked.leadId, amount: 1_000_000 }, now)
}, 120_000)

const reportOf = (more: object = {}) => getFinanceReport(office.finance.actor, { ...PERIOD, ...more }, now)
const rowsOf = async (input: Omit<FinanceRowsInput, "limit">) => {
  const items = []
  let page = await listFinanceRows(office.finance.actor, { ...input, limit: 7 }, now)
  items.push(...page.items)
  while (page.nextCursor) {
    page = await listFinanceRows(office.finance.actor, { ...input, limit: 7, cursor: page.nextCursor }, now)
    items.push(...page.items)
  }
  expect(new Set(items.map((row) => row.kind + row.id)).size).toBe(items.length)
  expect(page.count).toBe(items.length)
  return { total: page.total, sum: items.reduce((sum, row) => sum + row.amount, 0) }
}

type Check = { expected: number; input: Omit<FinanceRowsInput, "limit"> }

/** Every number that the report shows, with the conditions that its screen opens. */
function numbersOf(report: FinanceReportDto): Check[] {
  return report.currencies.flatMap(({ currency, totals, months, complexes, methods, aging }) => {
    const check = (
      number: FinanceRowsInput["number"],
      expected: number,
      part: Partial<FinanceRowsInput> = {},
    ): Check => ({
      expected,
      input: { ...PERIOD, number, currency, ...part },
    })
    const of = ["plan", "received", "refunds", "net", "forecast"] as const
    return [
      ...REPORT_NUMBERS.map((number) => check(number, totals[number])),
      ...months.flatMap((row) => {
        const from = row.month === "2026-02" ? PERIOD.from : `${row.month}-01`
        const end = new Date(Date.UTC(2026, Number(row.month.slice(5)), 0)).toISOString().slice(0, 10)
        return of.map((number) => check(number, row[number], { from, to: [end, PERIOD.to].sort()[0] ?? end }))
      }),
      ...complexes.flatMap((row) =>
        ([...of, "overdue"] as const).map((number) => check(number, row[number], { complexId: row.id ?? "none" })),
      ),
      ...methods.flatMap((row) =>
        (["received", "refunds"] as const).map((number) => check(number, row[number], { method: row.method })),
      ),
      ...aging.map((row) => check("overdue", row.overdue, { bucket: row.bucket })),
    ]
  })
}

describe("the report", () => {
  test("has no number whose rows do not add up to it", async () => {
    const checks = numbersOf(await reportOf())
    expect(checks.filter((check) => check.expected !== 0).length).toBeGreaterThan(40)
    for (const { expected, input } of checks) {
      expect(await rowsOf(input), JSON.stringify(input)).toEqual({ total: expected, sum: expected })
    }
  })

  test("adds up: months, complexes and methods to the period, ages to what is overdue, and currencies never", async () => {
    const report = await reportOf()
    expect(report.currencies.map((one) => one.currency)).toEqual(["USD", "UZS"])
    for (const { totals, months, complexes, methods, aging } of report.currencies) {
      const sum = <Row>(rows: readonly Row[], read: (row: Row) => number) =>
        rows.reduce((all, row) => all + read(row), 0)
      for (const number of ["plan", "received", "refunds", "net", "forecast"] as const) {
        expect(sum(months, (row) => row[number])).toBe(totals[number])
        expect(sum(complexes, (row) => row[number])).toBe(totals[number])
      }
      expect(sum(methods, (row) => row.received)).toBe(totals.received)
      expect(sum(aging, (row) => row.overdue)).toBe(totals.overdue)
      expect(totals.net).toBe(totals.fact + totals.penalty - totals.refunds)
    }
    const uzs = report.currencies.find(({ currency }) => currency === ("UZS" satisfies Currency))
    expect(uzs?.totals).toMatchObject({ refunds: 10_000_000, penalty: 5_000 })
    expect(uzs?.complexes.find((row) => row.id === null)).toMatchObject({ refunds: 1_000_000, net: -1_000_000 })
    expect(uzs?.months.map((row) => row.month)).toHaveLength(7)
  })

  test("of one complex has nothing of another; a cancelled payment is nowhere", async () => {
    const report = await reportOf({ complexId: dollars.place.id })
    expect(report.currencies).toHaveLength(1)
    expect(report.currencies[0]?.months.find((row) => row.month === "2026-04")?.received).toBe(0)
  })

  test("is the financier's and the admin's", async () => {
    expect((await outcome(getFinanceReport(office.rop.actor, PERIOD, now))).code).toBe("forbidden")
    const rows = { ...PERIOD, number: "net", currency: "UZS", limit: 5 } as const
    expect((await outcome(listFinanceRows(office.mop.actor, rows, now))).code).toBe("forbidden")
  })
})

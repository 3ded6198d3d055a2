import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays } from "@/lib/domain/calendar"
import {
  allocate,
  type CameIn,
  type DueItem,
  isAllPaid,
  isInitialPaid,
  paidByItem,
  paidParts,
} from "@/lib/domain/payments/rules"

const mln = 1_000_000n

function item(id: string, effectiveDate: string, amount: bigint, type: DueItem["type"] = "installment"): DueItem {
  return { id, type, effectiveDate, amount }
}
function money(id: string, paidAt: string, amount: bigint, extra: Partial<CameIn> = {}): CameIn {
  return { id, type: "installment", target: "principal", status: "completed", paidAt, amount, ...extra }
}
const three = [
  item("a", "2026-01-15", 10n * mln),
  item("b", "2026-02-16", 10n * mln),
  item("c", "2026-03-16", 10n * mln),
]
const paid = (items: DueItem[], payments: CameIn[]) => [...paidByItem(items, allocate(items, payments).rows).values()]

describe("money lands on the oldest debt", () => {
  test("25 mln on items of 10, 10, 10 is 10, 10, 5; cancelled, all three are restored", () => {
    const payment = money("p", "2026-03-01", 25n * mln)
    expect(allocate(three, [payment])).toEqual({
      rows: [
        { paymentId: "p", itemId: "a", amount: 10n * mln },
        { paymentId: "p", itemId: "b", amount: 10n * mln },
        { paymentId: "p", itemId: "c", amount: 5n * mln },
      ],
      credit: 0n,
    })
    expect(paid(three, [{ ...payment, status: "cancelled" }])).toEqual([0n, 0n, 0n])
  })

  test("pending, cancelled and penalty money pays no item", () => {
    const payments = [
      money("p", "2026-03-01", mln, { status: "pending" }),
      money("q", "2026-03-01", mln, { status: "cancelled" }),
      money("r", "2026-03-01", mln, { target: "penalty" }),
    ]
    expect(allocate(three, payments)).toEqual({ rows: [], credit: 0n })
  })

  test("what no item needs is credit", () => {
    expect(allocate(three, [money("p", "2026-03-01", 31n * mln)]).credit).toBe(mln)
    expect(allocate([], [money("p", "2026-03-01", mln)])).toEqual({ rows: [], credit: mln })
  })

  test("the day of the money decides, not the order of entry", () => {
    const rows = allocate(three, [money("1", "2026-02-01", 10n * mln), money("2", "2026-01-10", 10n * mln)]).rows
    expect(rows.map((row) => [row.paymentId, row.itemId])).toEqual([
      ["2", "a"],
      ["1", "b"],
    ])
  })

  test("the bank's money pays the tranche first, other money pays it last", () => {
    const items = [
      item("own", "2026-01-15", 10n * mln, "initial"),
      item("bank", "2026-01-20", 50n * mln, "hybrid"),
      item("later", "2026-03-16", 20n * mln),
    ]
    expect(paid(items, [money("p", "2026-01-10", 55n * mln, { type: "hybrid" })])).toEqual([5n * mln, 50n * mln, 0n])
    expect(paid(items, [money("p", "2026-01-10", 35n * mln)])).toEqual([10n * mln, 5n * mln, 20n * mln])
  })
})

describe("what the money makes of a contract", () => {
  test("sold when all initial items are paid; without any, when the first item is", () => {
    const withDown = [item("x", "2026-01-01", 5n, "initial"), item("y", "2026-02-01", 5n)]
    const without = [item("y", "2026-03-01", 5n), item("x", "2026-02-01", 5n)]
    for (const items of [withDown, without]) {
      expect(isInitialPaid(items, [{ paymentId: "p", itemId: "x", amount: 4n }])).toBe(false)
      expect(isInitialPaid(items, [{ paymentId: "p", itemId: "y", amount: 5n }])).toBe(false)
      expect(isInitialPaid(items, [{ paymentId: "p", itemId: "x", amount: 5n }])).toBe(true)
    }
    expect(isInitialPaid([], [])).toBe(false)
  })

  test("completed when nothing is left", () => {
    const payments = [money("p", "2026-01-01", 20n * mln), money("q", "2026-02-01", 10n * mln)]
    expect(isAllPaid(three, allocate(three, payments).rows)).toBe(true)
    expect(isAllPaid(three, allocate(three, payments.slice(1)).rows)).toBe(false)
    expect(isAllPaid([], [])).toBe(false)
  })

  // Silent in the rules: a new version keeps the paid parts as items of their own, so that it still adds up to the price.
  test("a new version of the schedule keeps what was paid, and the money stays on it", () => {
    const payments = [money("p", "2026-03-01", 15n * mln)]
    const kept = paidParts(three, allocate(three, payments).rows)
    expect(kept.map((part) => [part.id, part.amount])).toEqual([
      ["a", 10n * mln],
      ["b", 5n * mln],
    ])
    const renewed = [...kept, item("n1", "2026-04-01", 5n * mln), item("n2", "2026-05-01", 10n * mln)]
    expect(paid(renewed, payments)).toEqual([10n * mln, 5n * mln, 0n, 0n])
  })
})

describe("whatever is due and comes in", () => {
  const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays("2026-01-01", n))
  const sum = fc.bigInt({ min: 1n, max: 10n ** 9n })
  const type = fc.constantFrom<DueItem["type"]>("initial", "installment", "final", "hybrid")
  const items = fc
    .array(fc.record({ type, effectiveDate: day, amount: sum }), { maxLength: 12 })
    .map((list) => list.map((one, index): DueItem => ({ ...one, id: `i${index}` })))
  const came = fc.record({
    type,
    paidAt: day,
    amount: sum,
    target: fc.constantFrom<CameIn["target"]>("principal", "principal", "penalty"),
    status: fc.constantFrom<CameIn["status"]>("completed", "completed", "pending", "cancelled"),
  })
  const payments = fc
    .array(came, { maxLength: 8 })
    .map((list) => list.map((one, index): CameIn => ({ ...one, id: `p${index}` })))

  test("every completed so'm lies on an item or is credit; no item is overpaid; credit means all is paid", () => {
    fc.assert(
      fc.property(items, payments, (due, arrived) => {
        const { rows, credit } = allocate(due, arrived)
        for (const payment of arrived) {
          const laid = rows.filter((row) => row.paymentId === payment.id).reduce((total, row) => total + row.amount, 0n)
          expect(laid <= payment.amount).toBe(true)
          if (payment.status !== "completed" || payment.target === "penalty") expect(laid).toBe(0n)
        }
        const completed = arrived.filter((one) => one.status === "completed" && one.target === "principal")
        const laid = rows.reduce((total, row) => total + row.amount, 0n)
        expect(laid + credit).toBe(completed.reduce((total, one) => total + one.amount, 0n))
        const paidNow = paidByItem(due, rows)
        for (const one of due) expect((paidNow.get(one.id) ?? 0n) <= one.amount).toBe(true)
        if (credit > 0n && due.length > 0) expect(isAllPaid(due, rows)).toBe(true)
        expect(rows.every((row) => row.amount > 0n)).toBe(true)
        expect(new Set(rows.map((row) => `${row.paymentId} ${row.itemId}`)).size).toBe(rows.length)
      }),
    )
  })

  test("a payment completed and cancelled again leaves everything as it was", () => {
    fc.assert(
      fc.property(items, payments, came, (due, before, one) => {
        const cancelled: CameIn = { ...one, id: "new", status: "cancelled" }
        expect(allocate(due, [...before, cancelled])).toEqual(allocate(due, before))
      }),
    )
  })

  test("the order of the rows read from the database does not matter", () => {
    fc.assert(
      fc.property(items, payments, (due, arrived) => {
        expect(allocate([...due].reverse(), [...arrived].reverse())).toEqual(allocate(due, arrived))
      }),
    )
  })

  test("without a tranche an item gets money only when all older ones are paid", () => {
    fc.assert(
      fc.property(items, payments, (due, arrived) => {
        const own = due.filter((one) => one.type !== "hybrid")
        const paidNow = paidByItem(own, allocate(own, arrived).rows)
        for (const later of own) {
          if (!paidNow.get(later.id)) continue
          for (const older of own) {
            if (older.effectiveDate < later.effectiveDate) expect(paidNow.get(older.id)).toBe(older.amount)
          }
        }
      }),
    )
  })
})

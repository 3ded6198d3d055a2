import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import type { ExpenseDto } from "@/lib/domain/expenses/schema"
import type { SalesReportDto } from "@/lib/domain/reports/sales/schema"
import { call } from "../support/api"
import { makeUser } from "../support/factories"
import { leadOf, makeSigned, type Office, openOffice, SCHEDULE } from "../support/sale"

type List<T> = { items: T[]; nextCursor: string | null }
let office: Office

beforeAll(async () => {
  process.env.RATE_LIMIT_USER = "0"
  office = await openOffice()
})

const PATH = "/api/rop/expenses"
const BANNER = { category: "advertising", amount: 12_500_000, currency: "UZS", on: "2025-03-10", note: "Баннер" }

async function enter(fields: Partial<typeof BANNER> = {}): Promise<ExpenseDto> {
  const answer = await call<ExpenseDto>("POST", PATH, { as: office.rop, body: { ...BANNER, ...fields } })
  expect(answer.status).toBe(201)
  return answer.json
}

describe("expenses", () => {
  test("are entered by the head of sales, read by the financier, and nobody else sees them", async () => {
    const made = await enter()
    expect(made).toMatchObject({ ...BANNER, editable: true, createdBy: { id: office.rop.id }, complex: null })
    const read = await call<List<ExpenseDto>>("GET", PATH, { as: office.finance })
    expect(read.json.items).toContainEqual({ ...made, editable: false })
    const statuses = async (person: { actor: Office["rop"]["actor"] }) => {
      const answers = await Promise.all([
        call("GET", PATH, { as: person }),
        call("POST", PATH, { as: person, body: BANNER }),
        call("PATCH", `${PATH}/${made.id}`, { as: person, body: { amount: 1 } }),
      ])
      return answers.map((answer) => answer.status)
    }
    expect(await statuses(office.sales)).toEqual([403, 403, 403])
    expect(await statuses(office.mop)).toEqual([403, 403, 403])
    expect(await statuses(office.finance)).toEqual([200, 403, 403])
    expect((await call("GET", PATH)).status).toBe(401)
  })

  test("the head of sales corrects their own, an admin any; another's is not found", async () => {
    const made = await enter()
    const path = `${PATH}/${made.id}`
    const own = await call<ExpenseDto>("PATCH", path, { as: office.rop, body: { amount: 100, category: "event" } })
    expect([own.status, own.json.amount, own.json.category]).toEqual([200, 100, "event"])
    const other = await makeUser("rop")
    const foreign = await call("PATCH", path, { as: other, body: { amount: 1 } })
    const unknown = await call("PATCH", `${PATH}/nothing`, { as: other, body: { amount: 1 } })
    expect([foreign.status, unknown.status]).toEqual([404, 404])
    expect(foreign.json.detail).toBe(unknown.json.detail)
    const list = await call<List<ExpenseDto>>("GET", PATH, { as: other })
    expect(list.json.items.find(({ id }) => id === made.id)).toMatchObject({ amount: 100, editable: false })
    expect((await call("PATCH", path, { as: office.admin, body: { note: "Праздник" } })).status).toBe(200)
  })

  test("are listed by category and days, both ends included", async () => {
    for (const on of ["2022-06-30", "2022-07-01", "2022-07-31", "2022-08-01"]) await enter({ on })
    await enter({ on: "2022-07-15", category: "rent" })
    const days = async (query: string) => {
      const answer = await call<List<ExpenseDto>>("GET", `${PATH}?from=2022-07-01&to=2022-07-31${query}`, {
        as: office.rop,
      })
      return answer.json.items.map((item) => item.on)
    }
    expect(await days("")).toEqual(["2022-07-31", "2022-07-15", "2022-07-01"])
    expect(await days("&category=rent")).toEqual(["2022-07-15"])
  })

  test.each([
    ["amount", { amount: 0 }],
    ["amount", { amount: 1.5 }],
    ["on", { on: "2025-02-30" }],
    ["category", { category: "bribes" }],
    ["currency", { currency: "EUR" }],
  ])("an unreadable %s is named, and nothing is entered", async (path, fields) => {
    const before = await db.expense.count()
    const answer = await call("POST", PATH, { as: office.rop, body: { ...BANNER, ...fields } })
    expect([answer.status, answer.json.errors?.map((error) => error.path)]).toEqual([400, [path]])
    expect(await db.expense.count()).toBe(before)
  })
})

describe("the sales report", () => {
  const REPORT = "/api/rop/report?from=2025-03-01&to=2025-03-31"
  const tashkent = (text: string) => new Date(`${text}:00+05:00`)

  test("counts the days it was asked for, in the company's time, and says how many were sold of those who came", async () => {
    const answered = (createdAt: string, respondedAt: string) => ({
      createdAt: tashkent(createdAt),
      respondedAt: tashkent(respondedAt),
    })
    // Ten minutes, half an hour over a night, two minutes of Monday after a Sunday.
    await leadOf(office.sales, { ...answered("2025-03-03T10:00", "2025-03-03T10:10"), status: "sold" })
    await leadOf(office.sales, { ...answered("2025-03-03T17:50", "2025-03-04T09:20"), status: "reserved" })
    await leadOf(office.sales, { ...answered("2025-03-09T12:00", "2025-03-10T09:02"), source: "telegram" })
    const lost = { status: "lost", lostReason: "price" } as const
    await leadOf(null, { ...lost, createdAt: tashkent("2025-03-01T00:00") })
    const last = await leadOf(office.sales, { createdAt: tashkent("2025-03-31T23:59") })
    await leadOf(null, { createdAt: tashkent("2025-02-28T23:59") })
    await leadOf(null, { createdAt: tashkent("2025-04-01T00:00") })
    await leadOf(null, { createdAt: tashkent("2025-03-15T12:00"), mergedIntoId: last })
    const { json } = await call<SalesReportDto>("GET", REPORT, { as: office.rop })
    expect([json.from, json.to, json.leads.total]).toEqual(["2025-03-01", "2025-03-31", 5])
    expect(Object.fromEntries(json.leads.byStatus.map((row) => [row.status, row.count]))).toEqual({
      new: 0,
      in_progress: 2,
      reserved: 1,
      sold: 1,
      lost: 1,
    })
    expect(json.leads.bySource).toEqual([
      { source: "site", leads: 4, answered: 2, reserved: 2, contracted: 1, sold: 1, conversionBp: 2_500 },
      { source: "telegram", leads: 1, answered: 1, reserved: 0, contracted: 0, sold: 0, conversionBp: 0 },
    ])
    expect(json.leads.lost).toEqual([{ reason: "price", count: 1 }])
    expect([json.responseMinutes, json.answered]).toEqual([10, 3])
    expect(json.managers.find(({ id }) => id === office.sales.id)?.leads).toBe(4)
  })

  test("sets a manager's signed contracts beside the plan, and counts the calls they owe", async () => {
    const schedule = { ...SCHEDULE, startDate: "2025-03-20" }
    const { contract, leadId } = await makeSigned(office, schedule, tashkent("2025-03-20T12:00"))
    const managerId = office.sales.id
    const plan = { userId: managerId, contracts: 3, amount: 2_000_000_000n, currency: "UZS" } as const
    for (const month of ["2025-02-01", "2025-03-01", "2025-04-01"]) {
      await db.salesPlan.create({ data: { ...plan, month: new Date(month) }, select: { id: true } })
    }
    const calls = { leadId, ownerId: managerId, at: tashkent("2025-03-21T10:00") }
    await db.callback.create({ data: calls, select: { id: true } })
    await db.callback.create({ data: { ...calls, doneAt: tashkent("2025-03-21T10:05") }, select: { id: true } })
    const answer = await call<SalesReportDto>("GET", REPORT, { as: office.rop })
    expect(answer.json.managers.find(({ id }) => id === managerId)).toMatchObject({
      contracts: 1,
      sums: [{ currency: "UZS", amount: contract.price }],
      planContracts: 3,
      planSum: { currency: "UZS", amount: 2_000_000_000 },
      overdueCallbacks: 1,
    })
    expect(answer.json.overdueCallbacks).toBe(1)
    const april = await call<SalesReportDto>("GET", "/api/rop/report?from=2025-04-01&to=2025-04-30", {
      as: office.admin,
    })
    expect(april.json.managers.find(({ id }) => id === managerId)).toMatchObject({ contracts: 0, sums: [] })
  })

  test("is for the head of sales and the admin", async () => {
    for (const person of [office.sales, office.mop, office.finance]) {
      expect((await call("GET", REPORT, { as: person })).status).toBe(403)
    }
  })

  test.each(["from=2025-04-01&to=2025-03-31", "from=2024-01-01&to=2025-03-31", "from=2025-02-30", "days=3"])(
    "?%s is refused",
    async (query) => {
      expect((await call("GET", `/api/rop/report?${query}`, { as: office.rop })).status).toBe(400)
    },
  )
})

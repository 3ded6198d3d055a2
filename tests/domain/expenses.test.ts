import { beforeAll, describe, expect, test } from "vitest"
import { z } from "zod"
import { db } from "@/lib/db/client"
import { SYSTEM } from "@/lib/domain/actor"
import { setBudgets } from "@/lib/domain/expenses/budgets/commands"
import { changeExpense, createExpense } from "@/lib/domain/expenses/commands"
import { listExpenses, listMonthSpend } from "@/lib/domain/expenses/queries"
import { type CreateExpenseInput, EXPENSE_CATEGORIES } from "@/lib/domain/expenses/schema"
import { makeComplex, makeUser, unique } from "../support/factories"

type Person = Awaited<ReturnType<typeof makeUser>>
let rop: Person
let other: Person
let admin: Person

beforeAll(async () => {
  ;[rop, other, admin] = await Promise.all([makeUser("rop"), makeUser("rop"), makeUser("admin")])
})

function spent(fields: Partial<CreateExpenseInput> = {}): CreateExpenseInput {
  return { category: "advertising", amount: 12_500_000, currency: "UZS", on: "2025-03-10", note: "Баннер", ...fields }
}

async function logOf(entityId: string) {
  return db.activity.findMany({
    where: { entity: "expense", entityId },
    select: { kind: true, data: true },
    orderBy: { seq: "asc" },
  })
}

describe("an expense", () => {
  test("is somebody's: neither the system nor a token enters one", async () => {
    await expect(createExpense(SYSTEM, spent())).rejects.toMatchObject({ code: "forbidden" })
    const token = { ...rop.actor, kind: "token" } as const
    await expect(createExpense(token, spent())).rejects.toMatchObject({ code: "forbidden" })
  })

  test("of a complex that is not there is refused at its field", async () => {
    const refused = createExpense(rop.actor, spent({ complexId: "nowhere" }))
    await expect(refused).rejects.toMatchObject({ code: "validation_failed", fields: [{ path: ["complexId"] }] })
  })

  test("is corrected by who entered it and by the admin; another head of sales does not find it", async () => {
    const { id } = await createExpense(rop.actor, spent())
    expect(await changeExpense(rop.actor, { id, amount: 13_000_000 })).toMatchObject({ amount: 13_000_000 })
    await expect(changeExpense(other.actor, { id, amount: 1 })).rejects.toMatchObject({ code: "not_found" })
    expect(await changeExpense(admin.actor, { id, note: "Два баннера" })).toMatchObject({
      amount: 13_000_000,
      note: "Два баннера",
    })
    const token = { ...rop.actor, kind: "token" } as const
    await expect(changeExpense(token, { id, amount: 1 })).rejects.toMatchObject({ code: "not_found" })
  })

  test("keeps in the log what it was and what it became, and nothing when nothing changed", async () => {
    const place = await makeComplex()
    const { id } = await createExpense(rop.actor, spent())
    await changeExpense(rop.actor, { id, amount: 12_500_000, note: "Баннер" })
    const changed = await changeExpense(rop.actor, { id, on: "2025-03-11", complexId: place.id })
    expect(await changeExpense(rop.actor, { id, complexId: null })).toMatchObject({ complex: null })
    expect(await logOf(id)).toMatchObject([
      { kind: "expense.created", data: { category: "advertising", amount: "12500000", currency: "UZS" } },
      {
        kind: "expense.updated",
        data: {
          on: { before: "2025-03-10", after: "2025-03-11" },
          complex: { before: "", after: changed.complex?.name },
        },
      },
      { kind: "expense.updated", data: { complex: { before: changed.complex?.name, after: "" } } },
    ])
  })

  test("two who correct it at once follow one another in the log", async () => {
    const { id } = await createExpense(rop.actor, spent({ amount: 100 }))
    await Promise.all([changeExpense(rop.actor, { id, amount: 200 }), changeExpense(admin.actor, { id, amount: 300 })])
    const [, first, second] = await logOf(id)
    const between = expect.stringMatching(/^[23]00$/)
    expect(first?.data).toMatchObject({ amount: { before: "100", after: between } })
    const { amount } = z.object({ amount: z.object({ after: z.string() }) }).parse(first?.data)
    expect(second?.data).toMatchObject({ amount: { before: amount.after, after: between } })
  })
})

test("pages go from the latest day back, and a new expense neither repeats a row nor hides one", async () => {
  const days = ["2024-05-01", "2024-05-02", "2024-05-02", "2024-05-02", "2024-05-31"]
  for (const on of days) await createExpense(rop.actor, spent({ on }))
  await createExpense(rop.actor, spent({ on: "2024-04-30" }))
  await createExpense(rop.actor, spent({ on: "2024-06-01" }))
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listExpenses(rop.actor, { from: "2024-05-01", to: "2024-05-31", limit: 2, cursor })
    seen.push(...page.items.map((item) => item.on))
    cursor = page.nextCursor ?? undefined
    if (seen.length === 2) await createExpense(rop.actor, spent({ on: "2024-05-30" }))
  } while (cursor)
  expect(seen).toEqual(days.toReversed())
})

test("a month against its budget counts its own days, currency and category", async () => {
  const month = "2023-02-01"
  const enter = (fields: Partial<CreateExpenseInput>) => createExpense(rop.actor, spent(fields))
  await enter({ on: "2023-02-01", amount: 1_000 })
  await enter({ on: "2023-02-28", amount: 500 })
  await enter({ on: "2023-01-31", amount: 7_000 })
  await enter({ on: "2023-03-01", amount: 7_000 })
  await enter({ on: "2023-02-10", amount: 7_000, currency: "USD" })
  await enter({ on: "2023-02-10", amount: 40, category: "rent" })
  const budget = { month: new Date(month), category: "advertising", amount: 1_200n, currency: "UZS" } as const
  await db.expenseBudget.create({ data: budget, select: { id: true } })
  await db.expenseBudget.create({
    data: { ...budget, month: new Date("2023-03-01"), amount: 9n },
    select: { id: true },
  })
  const spend = await listMonthSpend(rop.actor, month, "UZS")
  expect(spend.map((row) => row.category)).toEqual([...EXPENSE_CATEGORIES])
  expect(spend.filter((row) => row.spent > 0 || row.budget !== null)).toEqual([
    { category: "advertising", spent: 1_500, budget: 1_200 },
    { category: "rent", spent: 40, budget: null },
  ])
})

describe("a budget", () => {
  const month = "2022-09"
  const budgetOf = async (category: string) =>
    (await listMonthSpend(rop.actor, `${month}-01`, "UZS")).find((row) => row.category === category)?.budget
  const set = (amount: number | null) => setBudgets(rop.actor, { month, budgets: [{ category: "event", amount }] })

  test("is set by category and month, corrected, and taken back; the log keeps what it was", async () => {
    await setBudgets(admin.actor, { month, budgets: [{ category: "tax", amount: 70 }] })
    await set(1_000)
    await set(1_000)
    await set(1_500)
    expect([await budgetOf("event"), await budgetOf("tax"), await budgetOf("rent")]).toEqual([1_500, 70, null])
    await set(null)
    expect(await budgetOf("event")).toBeNull()
    const log = await db.activity.findMany({
      where: { kind: "budget.changed", entityId: month, data: { path: ["category"], equals: "event" } },
      select: { data: true },
      orderBy: { seq: "asc" },
    })
    expect(log.map((row) => row.data)).toMatchObject([
      { amount: { before: "", after: "1000" } },
      { amount: { before: "1000", after: "1500" } },
      { amount: { before: "1500", after: "" } },
    ])
  })

  test("is not the financier's to set", async () => {
    const finance = await makeUser("finance")
    const refused = setBudgets(finance.actor, { month, budgets: [{ category: "rent", amount: 1 }] })
    await expect(refused).rejects.toMatchObject({ code: "forbidden" })
  })
})

test("a receipt is a file that was uploaded for an expense; it is shown, exchanged and taken off", async () => {
  const upload = async (ownerKind: string) => {
    const data = {
      key: `${unique()}.pdf`,
      type: "application/pdf",
      name: "Чек.pdf",
      bytes: 900,
      sha256: "0",
      ownerKind,
    }
    return (await db.media.create({ data, select: { id: true } })).id
  }
  const foreign = createExpense(rop.actor, spent({ receiptId: await upload("payment") }))
  await expect(foreign).rejects.toMatchObject({ code: "validation_failed", fields: [{ path: ["receiptId"] }] })
  const made = await createExpense(rop.actor, spent({ receiptId: await upload("expense") }))
  expect(made.receipt).toMatchObject({ name: "Чек.pdf", url: expect.stringMatching(/^\/media\//) })
  expect((await changeExpense(rop.actor, { id: made.id, note: "С чеком" })).receipt).not.toBeNull()
  expect((await changeExpense(rop.actor, { id: made.id, receiptId: null })).receipt).toBeNull()
})

import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../actor"
import { addDays, addMonths, type Day } from "../calendar"
import { localized } from "../complexes/rules"
import { DomainError } from "../errors"
import { mediaUrl } from "../media/rules"
import { type Currency, toMoney } from "../money"
import { decodeTimeCursor, type Page, toPage } from "../page"
import { assertMay, reachOf } from "../policy"
import { dateOf } from "../schedules/queries"
import {
  type CampaignChoice,
  type CategorySpend,
  EXPENSE_CATEGORIES,
  type ExpenseDto,
  type ListExpensesInput,
} from "./schema"

const MOST_CHOICES = 100

const EXPENSE = {
  id: true,
  category: true,
  amount: true,
  currency: true,
  on: true,
  note: true,
  createdById: true,
  createdAt: true,
  complex: { select: { id: true, nameRu: true, nameUz: true, nameEn: true } },
  campaign: { select: { id: true, name: true } },
  createdBy: { select: { id: true, name: true } },
  receipt: { select: { key: true, name: true } },
} as const satisfies Prisma.ExpenseSelect

/** Expenses by their day, the latest first. */
export async function listExpenses(actor: Actor, input: ListExpensesInput): Promise<Page<ExpenseDto>> {
  assertMay(actor, "expense.read")
  const after = decodeTimeCursor(input.cursor)
  const rows = await db.expense.findMany({
    where: {
      category: input.category,
      on: { gte: input.from && dateOf(input.from), lt: input.to && dateOf(addDays(input.to, 1)) },
      ...(after ? { OR: [{ on: { lt: after.at } }, { on: after.at, id: { lt: after.id } }] } : {}),
    },
    orderBy: [{ on: "desc" }, { id: "desc" }],
    take: input.limit + 1,
    select: EXPENSE,
  })
  return toPage(
    rows,
    input.limit,
    (row) => ({ value: row.on.toISOString(), id: row.id }),
    (row) => toExpenseDto(actor, row),
  )
}

/** Refuses with `not_found`. */
export async function readExpense(tx: Tx, actor: Actor, id: string): Promise<ExpenseDto> {
  const row = await tx.expense.findUnique({ where: { id }, select: EXPENSE })
  if (!row) throw new DomainError("not_found")
  return toExpenseDto(actor, row)
}

/** What a month (its first day) has cost by category beside its budget, in one currency; every category once. */
export async function listMonthSpend(actor: Actor, month: Day, currency: Currency): Promise<CategorySpend[]> {
  assertMay(actor, "expense.read")
  const [spends, budgets] = await Promise.all([
    db.expense.groupBy({
      by: ["category"],
      where: { currency, on: { gte: dateOf(month), lt: dateOf(addMonths(month, 1)) } },
      _sum: { amount: true },
    }),
    db.expenseBudget.findMany({
      where: { currency, month: dateOf(month) },
      select: { category: true, amount: true },
      take: EXPENSE_CATEGORIES.length,
    }),
  ])
  return EXPENSE_CATEGORIES.map((category) => {
    const budget = budgets.find((row) => row.category === category)
    const spent = spends.find((row) => row.category === category)?._sum.amount ?? 0n
    return { category, spent: toMoney(spent), budget: budget ? toMoney(budget.amount) : null }
  })
}

/** Campaigns that an expense may name, those that began last first. */
export async function listCampaignChoices(actor: Actor): Promise<CampaignChoice[]> {
  assertMay(actor, "expense.read")
  return db.campaign.findMany({
    orderBy: [{ startsOn: "desc" }, { id: "asc" }],
    take: MOST_CHOICES,
    select: { id: true, name: true, currency: true },
  })
}

function toExpenseDto(actor: Actor, row: Prisma.ExpenseGetPayload<{ select: typeof EXPENSE }>): ExpenseDto {
  const { createdById, complex, receipt, ...rest } = row
  const reach = reachOf(actor.role, "expense.edit")
  return {
    ...rest,
    amount: toMoney(row.amount),
    on: row.on.toISOString().slice(0, 10),
    createdAt: row.createdAt.toISOString(),
    receipt: receipt && { url: mediaUrl(receipt.key), name: receipt.name },
    complex: complex && { id: complex.id, name: localized(complex, "name", actor.locale) },
    editable: reach === "any" || (reach === "own" && actor.kind === "user" && createdById === actor.id),
  }
}

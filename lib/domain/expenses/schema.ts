import { z } from "zod"
import { dayInput } from "../moment"
import { CURRENCIES, type Currency, LARGEST_AMOUNT } from "../money"
import { pageInput, pageOf } from "../page"

export const EXPENSE_CATEGORIES = [
  "advertising",
  "salary",
  "rent",
  "communication",
  "transport",
  "office",
  "agent_commission",
  "tax",
  "event",
  "other",
] as const
export const expenseCategory = z.enum(EXPENSE_CATEGORIES)
export type ExpenseCategory = z.output<typeof expenseCategory>

const currency = z.enum(CURRENCIES)
/** Minor units. */
const amount = z.number().int().positive().max(LARGEST_AMOUNT)

export const expenseDto = z.object({
  id: z.string(),
  category: expenseCategory,
  amount: z.int(),
  currency,
  /** The day it belongs to. */
  on: z.string(),
  note: z.string(),
  complex: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** What it was spent on, where that was a campaign: it counts there too. */
  campaign: z.object({ id: z.string(), name: z.string() }).nullable(),
  createdBy: z.object({ id: z.string(), name: z.string() }),
  createdAt: z.iso.datetime(),
  receipt: z.object({ url: z.string(), name: z.string() }).nullable(),
  /** Whether the caller may change it. */
  editable: z.boolean(),
})
export type ExpenseDto = z.output<typeof expenseDto>

const filters = {
  category: expenseCategory.optional(),
  from: dayInput.optional(),
  /** Included. */
  to: dayInput.optional(),
}
export const listExpensesInput = z.strictObject({ ...pageInput, ...filters })
export type ListExpensesInput = z.output<typeof listExpensesInput>
export const exportExpensesInput = z.strictObject({ ...filters, format: z.enum(["csv", "xlsx"]).default("xlsx") })
export type ExportExpensesInput = z.output<typeof exportExpensesInput>
export const expensesPage = pageOf(expenseDto)

export const createExpenseInput = z.strictObject({
  category: expenseCategory,
  amount,
  currency,
  on: dayInput,
  note: z.string().trim().max(500).default(""),
  complexId: z.string().nullable().optional(),
  /** A campaign in the same currency. */
  campaignId: z.string().nullable().optional(),
  /** A file that was uploaded for an expense. */
  receiptId: z.string().max(100).nullable().optional(),
})
export type CreateExpenseInput = z.output<typeof createExpenseInput>

export const changeExpenseInput = z.strictObject({
  id: z.string(),
  category: expenseCategory.optional(),
  amount: amount.optional(),
  on: dayInput.optional(),
  note: z.string().trim().max(500).optional(),
  complexId: z.string().nullable().optional(),
  campaignId: z.string().nullable().optional(),
  receiptId: z.string().max(100).nullable().optional(),
})
export type ChangeExpenseInput = z.output<typeof changeExpenseInput>

/** A campaign that an expense may name. */
export type CampaignChoice = { id: string; name: string; currency: Currency }

/** A month's spending of one category, in minor units of the company's currency. `budget` null: none was set. */
export type CategorySpend = { category: ExpenseCategory; spent: number; budget: number | null }

import { daysOfMonth, readMonth } from "@/components/desk/periods"
import { client } from "@/lib/client/client"
import type { Day } from "@/lib/domain/calendar"
import { EXPENSE_CATEGORIES, type ExpenseCategory } from "@/lib/domain/expenses/schema"

const PAGE = 50

/** `month` is `YYYY-MM`. */
export type ExpenseFilters = { month: string; category: ExpenseCategory | undefined }

/** What the address says, of this month where it says nothing readable. */
export function readExpenseFilters(params: URLSearchParams, today: Day): ExpenseFilters {
  return {
    month: readMonth(params, today),
    category: EXPENSE_CATEGORIES.find((category) => category === params.get("category")),
  }
}

/** The address of other conditions than these. */
export function expensesAddress({ month, category }: { month: string; category?: ExpenseCategory }): string {
  return `/dashboard/rop/expenses?${new URLSearchParams({ ...(category ? { category } : {}), month })}`
}

/** The input of the list for a page of the month. */
export function pageOfMonth({ month, category }: ExpenseFilters, cursor?: string) {
  return { category, ...daysOfMonth(month), limit: PAGE, cursor }
}

/** The same key on the server, which fills it, and in the browser. */
export function expensesInfinite(filters: ExpenseFilters) {
  return client.expenses.list.infiniteOptions({
    input: (cursor: string | undefined) => pageOfMonth(filters, cursor),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}

import {
  changeExpenseInput,
  createExpenseInput,
  expenseDto,
  expensesPage,
  listExpensesInput,
} from "@/lib/domain/expenses/schema"
import { route } from "./route"

const tags = ["People and work"]

export const expenses = {
  list: route
    .meta({ permission: "expense.read" })
    .route({ method: "GET", path: "/api/rop/expenses", tags, summary: "Expenses by their day, the latest first" })
    .input(listExpensesInput)
    .output(expensesPage),
  create: route
    .meta({ permission: "expense.create" })
    .route({ method: "POST", path: "/api/rop/expenses", successStatus: 201, tags, summary: "Enter an expense" })
    .input(createExpenseInput)
    .output(expenseDto),
  change: route
    .meta({ permission: "expense.edit" })
    .route({
      method: "PATCH",
      path: "/api/rop/expenses/{id}",
      tags,
      summary: "Correct an expense",
      description: "The head of sales corrects their own, an admin any.",
    })
    .input(changeExpenseInput)
    .output(expenseDto),
}

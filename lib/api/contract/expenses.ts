import { z } from "zod"
import { setBudgetsInput } from "@/lib/domain/expenses/budgets/schema"
import {
  changeExpenseInput,
  createExpenseInput,
  expenseDto,
  expensesPage,
  exportExpensesInput,
  listExpensesInput,
} from "@/lib/domain/expenses/schema"
import { route } from "./route"
import { tableFile, tableResponses } from "./table-file"

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
  export: route
    .meta({ permission: "expense.read" })
    .route({
      method: "GET",
      path: "/api/rop/expenses/export",
      tags,
      outputStructure: "detailed",
      summary: "Expenses as an XLSX or CSV file",
      spec: (operation) => ({ ...operation, responses: tableResponses }),
    })
    .input(exportExpensesInput)
    .output(tableFile),
  setBudgets: route
    .meta({ permission: "plan.edit" })
    .route({
      method: "PUT",
      path: "/api/rop/expenses/budgets",
      tags,
      successStatus: 204,
      summary: "Set what categories may cost in a month",
      description: "In the company's currency. Null takes a budget back; categories that are not named stay.",
    })
    .input(setBudgetsInput)
    .output(z.void()),
}

import { setBudgets } from "@/lib/domain/expenses/budgets/commands"
import { changeExpense, createExpense } from "@/lib/domain/expenses/commands"
import { listExpenses } from "@/lib/domain/expenses/queries"
import { api } from "./api"
import { exportExpenses } from "./expenses-export"

export const expenses = {
  list: api.expenses.list.handler(({ input, context }) => listExpenses(context.actor, input)),
  create: api.expenses.create.handler(({ input, context }) => createExpense(context.actor, input)),
  change: api.expenses.change.handler(({ input, context }) => changeExpense(context.actor, input)),
  export: api.expenses.export.handler(({ input, context }) => exportExpenses(context, input)),
  setBudgets: api.expenses.setBudgets.handler(({ input, context }) => setBudgets(context.actor, input)),
}

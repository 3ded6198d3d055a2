import { transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import type { Actor } from "../../actor"
import { assertMay } from "../../policy"
import { dateOf } from "../../schedules/queries"
import { getSettings } from "../../settings/queries"
import type { SetBudgetsInput } from "./schema"

/** Sets what categories may cost in a month, in the company's currency; those that are not named stay. */
export async function setBudgets(actor: Actor, input: SetBudgetsInput, now = new Date()): Promise<void> {
  assertMay(actor, "plan.edit")
  const month = dateOf(`${input.month}-01`)
  await transaction(async (tx) => {
    const currency = (await getSettings(tx))["company.currency"]
    for (const { category, amount } of input.budgets) {
      const key = { category, month, currency }
      const where = { category_month_currency: key }
      const before = await tx.expenseBudget.findUnique({ where, select: { amount: true } })
      const [was, is] = [before ? String(before.amount) : "", amount === null ? "" : String(amount)]
      if (was === is) continue
      if (amount === null) await tx.expenseBudget.deleteMany({ where: key })
      else {
        const data = { amount: BigInt(amount) }
        await tx.expenseBudget.upsert({ where, create: { ...key, ...data }, update: data, select: { id: true } })
      }
      const data = { category, month: input.month, amount: { before: was, after: is }, currency }
      await recordActivity(tx, actor, "budget.changed", { entity: "budget", entityId: input.month, data }, now)
    }
  })
}

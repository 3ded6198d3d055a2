import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import type { Actor } from "../actor"
import { DomainError } from "../errors"
import type { Currency } from "../money"
import { assertMay } from "../policy"
import { dateOf } from "../schedules/queries"
import { getSettings } from "../settings/queries"
import type { SetPlansInput } from "./schema"

/** Sets plans of a month; those that are not named stay. Refuses with `validation_failed` who or what is not there. */
export async function setPlans(actor: Actor, input: SetPlansInput, now = new Date()): Promise<void> {
  assertMay(actor, "plan.edit")
  const month = dateOf(`${input.month}-01`)
  await transaction(async (tx) => {
    for (const [index, plan] of input.plans.entries()) {
      const { name, ...of } = await targetOf(tx, plan, index)
      const where = { ...of, month }
      const data = { contracts: plan.contracts, amount: BigInt(plan.amount) }
      const before = await tx.salesPlan.findFirst({ where, select: { contracts: true, amount: true } })
      if (before && before.contracts === data.contracts && before.amount === data.amount) continue
      // Of two who set the same plan at once one enters it and the other corrects it: the index knows one plan.
      const { count } = await tx.salesPlan.createMany({ data: { ...where, ...data }, skipDuplicates: true })
      if (count === 0) await tx.salesPlan.updateMany({ where, data })
      const change = (was: number | bigint | undefined, is: number | bigint) => ({
        before: was === undefined ? "" : String(was),
        after: String(is),
      })
      const subject = {
        entity: "plan",
        entityId: of.userId ?? of.complexId ?? input.month,
        data: {
          name,
          month: input.month,
          contracts: change(before?.contracts, data.contracts),
          amount: change(before?.amount, data.amount),
          currency: of.currency,
        },
      }
      await recordActivity(tx, actor, "plan.changed", subject, now)
    }
  })
}

type Target = { userId: string | null; complexId: string | null; currency: Currency; name: string }

async function targetOf(tx: Tx, plan: SetPlansInput["plans"][number], index: number): Promise<Target> {
  if (plan.userId !== undefined) {
    const user = await tx.user.findUnique({ where: { id: plan.userId }, select: { name: true } })
    if (!user) throw unknown(index, "userId")
    const currency = (await getSettings(tx))["company.currency"]
    return { userId: plan.userId, complexId: null, currency, name: user.name }
  }
  const id = plan.complexId ?? ""
  const complex = await tx.complex.findUnique({ where: { id }, select: { nameRu: true, currency: true } })
  if (!complex) throw unknown(index, "complexId")
  return { userId: null, complexId: id, currency: complex.currency, name: complex.nameRu }
}

function unknown(index: number, field: string): DomainError {
  return new DomainError("validation_failed", {}, [{ path: ["plans", index, field], message: "unknownRecord" }])
}

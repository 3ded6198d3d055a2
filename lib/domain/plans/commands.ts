import { randomUUID } from "node:crypto"
import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import type { Actor } from "../actor"
import { DomainError } from "../errors"
import { assertMay } from "../policy"
import { dateOf } from "../schedules/queries"
import { getSettings } from "../settings/queries"
import type { SetPlanInput } from "./schema"

/** Sets the plan of a month, of one person or one complex; no contracts and no money is no plan. */
export async function setPlan(actor: Actor, input: SetPlanInput, now = new Date()): Promise<void> {
  assertMay(actor, "plan.edit")
  const { month, userId = null, complexId = null, contracts, amount } = input
  await transaction(async (tx) => {
    await assertKnown(tx, input)
    const currency = (await getSettings(tx))["company.currency"]
    const day = dateOf(`${month}-01`)
    if (contracts === 0 && amount === 0) {
      await tx.salesPlan.deleteMany({ where: { month: day, userId, complexId, currency } })
    } else {
      // The unique index is over expressions, which Prisma's upsert does not know.
      await tx.$executeRaw`
        INSERT INTO "sales_plan" ("id", "month", "userId", "complexId", "contracts", "amount", "currency")
        VALUES (${randomUUID()}, ${day}::date, ${userId}, ${complexId}, ${contracts}, ${BigInt(amount)}, ${currency}::"Currency")
        ON CONFLICT ("month", coalesce("userId", ''), coalesce("complexId", ''), "currency")
        DO UPDATE SET "contracts" = excluded."contracts", "amount" = excluded."amount"`
    }
    const subject = userId ? { entity: "user", entityId: userId } : { entity: "complex", entityId: complexId ?? "" }
    const data = { month, contracts, amount: String(amount), currency }
    await recordActivity(tx, actor, "plan.changed", { ...subject, data }, now)
  })
}

async function assertKnown(tx: Tx, { userId, complexId }: SetPlanInput): Promise<void> {
  const known = userId
    ? await tx.user.count({ where: { id: userId } })
    : await tx.complex.count({ where: { id: complexId ?? "" } })
  if (known === 0) {
    throw new DomainError("validation_failed", {}, [
      { path: [userId ? "userId" : "complexId"], message: "unknownRecord" },
    ])
  }
}

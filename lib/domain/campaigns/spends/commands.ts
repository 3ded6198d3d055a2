import { transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import { type Actor, personId } from "../../actor"
import { DomainError } from "../../errors"
import { assertMonthOpen } from "../../month-close/commands"
import { assertMay } from "../../policy"
import { dateOf, dayOf } from "../../schedules/queries"
import { SPEND, toSpendDto } from "./queries"
import type { AddSpendInput, CampaignSpendDto, RemoveSpendInput } from "./schema"

/** Enters what a campaign has cost, in its currency: an expense for advertising that names it. Refuses tokens with `forbidden`: somebody answers for the money; `month_closed`. */
export async function addSpend(
  actor: Actor,
  { id, on, amount, note }: AddSpendInput,
  now = new Date(),
): Promise<CampaignSpendDto> {
  assertMay(actor, "campaign.manage")
  const createdById = personId(actor)
  if (!createdById) throw new DomainError("forbidden")
  return transaction(async (tx) => {
    const campaign = await tx.campaign.findUnique({ where: { id }, select: { currency: true, complexId: true } })
    if (!campaign) throw new DomainError("not_found")
    await assertMonthOpen(tx, [on])
    const spend = toSpendDto(
      await tx.expense.create({
        data: {
          ...campaign,
          category: "advertising",
          campaignId: id,
          on: dateOf(on),
          amount: BigInt(amount),
          note,
          createdById,
          createdAt: now,
        },
        select: SPEND,
      }),
    )
    await recordActivity(tx, actor, "campaign.spendAdded", subjectOf(id, spend), now)
    return spend
  })
}

/** Takes a wrong entry back; what it said stays in the log. Refuses with `not_found`, `month_closed`. */
export async function removeSpend(
  actor: Actor,
  { id, spendId }: RemoveSpendInput,
  now = new Date(),
): Promise<CampaignSpendDto> {
  assertMay(actor, "campaign.manage")
  return transaction(async (tx) => {
    const row = await tx.expense.findFirst({ where: { id: spendId, campaignId: id }, select: SPEND })
    if (row) await assertMonthOpen(tx, [dayOf(row.on)])
    // The delete decides between two who take it back at once: one finds it gone.
    const { count } = await tx.expense.deleteMany({ where: { id: spendId, campaignId: id } })
    if (!row || count === 0) throw new DomainError("not_found")
    const spend = toSpendDto(row)
    await recordActivity(tx, actor, "campaign.spendRemoved", subjectOf(id, spend), now)
    return spend
  })
}

function subjectOf(entityId: string, { on, amount, currency, note }: CampaignSpendDto) {
  return { entity: "campaign", entityId, data: { on, amount: String(amount), currency, note } }
}

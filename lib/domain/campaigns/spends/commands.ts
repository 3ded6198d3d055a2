import { transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import { type Actor, personId } from "../../actor"
import { DomainError } from "../../errors"
import { assertMay } from "../../policy"
import { dateOf } from "../../schedules/queries"
import { SPEND, toSpendDto } from "./queries"
import type { AddSpendInput, CampaignSpendDto, RemoveSpendInput } from "./schema"

/** Enters what a campaign has cost, in its currency. Refuses tokens with `forbidden`: somebody answers for the money. */
export async function addSpend(
  actor: Actor,
  { id, on, amount, note }: AddSpendInput,
  now = new Date(),
): Promise<CampaignSpendDto> {
  assertMay(actor, "campaign.manage")
  const createdById = personId(actor)
  if (!createdById) throw new DomainError("forbidden")
  return transaction(async (tx) => {
    const campaign = await tx.campaign.findUnique({ where: { id }, select: { id: true } })
    if (!campaign) throw new DomainError("not_found")
    const spend = toSpendDto(
      await tx.campaignSpend.create({
        data: { campaignId: id, on: dateOf(on), amount: BigInt(amount), note, createdById },
        select: SPEND,
      }),
    )
    await recordActivity(tx, actor, "campaign.spendAdded", subjectOf(id, spend), now)
    return spend
  })
}

/** Takes a wrong entry back; what it said stays in the log. Refuses with `not_found`. */
export async function removeSpend(
  actor: Actor,
  { id, spendId }: RemoveSpendInput,
  now = new Date(),
): Promise<CampaignSpendDto> {
  assertMay(actor, "campaign.manage")
  return transaction(async (tx) => {
    const row = await tx.campaignSpend.findFirst({ where: { id: spendId, campaignId: id }, select: SPEND })
    // The delete decides between two who take it back at once: one finds it gone.
    const { count } = await tx.campaignSpend.deleteMany({ where: { id: spendId, campaignId: id } })
    if (!row || count === 0) throw new DomainError("not_found")
    const spend = toSpendDto(row)
    await recordActivity(tx, actor, "campaign.spendRemoved", subjectOf(id, spend), now)
    return spend
  })
}

function subjectOf(entityId: string, { on, amount, currency, note }: CampaignSpendDto) {
  return { entity: "campaign", entityId, data: { on, amount: String(amount), currency, note } }
}

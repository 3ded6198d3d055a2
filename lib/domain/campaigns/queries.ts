import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../actor"
import { localized } from "../complexes/rules"
import { DomainError } from "../errors"
import { toMoney } from "../money"
import { decodeTimeCursor, type Page, toPage } from "../page"
import { assertMay } from "../policy"
import { dayOf } from "../schedules/queries"
import type { CampaignCardDto, CampaignDto, ListCampaignsInput } from "./schema"

export const CAMPAIGN = {
  id: true,
  name: true,
  code: true,
  channel: true,
  startsOn: true,
  endsOn: true,
  budget: true,
  currency: true,
  complex: { select: { id: true, slug: true, nameRu: true, nameUz: true, nameEn: true } },
} as const satisfies Prisma.CampaignSelect

/** Campaigns, those that began last first. */
export async function listCampaigns(actor: Actor, input: ListCampaignsInput): Promise<Page<CampaignDto>> {
  assertMay(actor, "campaign.manage")
  const after = decodeTimeCursor(input.cursor)
  const rows = await db.campaign.findMany({
    where: {
      channel: input.channel,
      complexId: input.complexId,
      ...(after ? { OR: [{ startsOn: { lt: after.at } }, { startsOn: after.at, id: { gt: after.id } }] } : {}),
    },
    orderBy: [{ startsOn: "desc" }, { id: "asc" }],
    take: input.limit + 1,
    select: CAMPAIGN,
  })
  return toPage(
    rows,
    input.limit,
    (row) => ({ value: row.startsOn.toISOString(), id: row.id }),
    (row) => toCampaignDto(actor, row),
  )
}

/** Refuses with `not_found`. */
export async function getCampaign(actor: Actor, id: string, tx: Tx = db): Promise<CampaignCardDto> {
  assertMay(actor, "campaign.manage")
  const row = await tx.campaign.findUnique({
    where: { id },
    select: { ...CAMPAIGN, touches: { select: { id: true }, take: 1 } },
  })
  if (!row) throw new DomainError("not_found")
  const { touches, ...campaign } = row
  const { _sum } = await tx.expense.aggregate({ where: { campaignId: id }, _sum: { amount: true } })
  return {
    ...toCampaignDto(actor, campaign),
    spent: toMoney(_sum.amount ?? 0n),
    codeFixed: touches.length > 0,
  }
}

export function toCampaignDto(
  actor: Actor,
  { complex, startsOn, endsOn, budget, ...rest }: Prisma.CampaignGetPayload<{ select: typeof CAMPAIGN }>,
): CampaignDto {
  return {
    ...rest,
    budget: toMoney(budget),
    startsOn: dayOf(startsOn),
    endsOn: endsOn && dayOf(endsOn),
    complex: complex && { id: complex.id, slug: complex.slug, name: localized(complex, "name", actor.locale) },
  }
}

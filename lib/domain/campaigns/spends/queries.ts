import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../../actor"
import { DomainError } from "../../errors"
import { toMoney } from "../../money"
import { decodeTimeCursor, type Page, toPage } from "../../page"
import { assertMay } from "../../policy"
import { dayOf } from "../../schedules/queries"
import type { CampaignSpendDto, ListSpendsInput } from "./schema"

export const SPEND = {
  id: true,
  on: true,
  amount: true,
  note: true,
  createdBy: { select: { id: true, name: true } },
  currency: true,
} as const satisfies Prisma.ExpenseSelect

/** The expenses that name a campaign, the latest day first. Refuses with `not_found`. */
export async function listSpends(actor: Actor, input: ListSpendsInput): Promise<Page<CampaignSpendDto>> {
  assertMay(actor, "campaign.manage")
  const campaign = await db.campaign.findUnique({ where: { id: input.id }, select: { id: true } })
  if (!campaign) throw new DomainError("not_found")
  const after = decodeTimeCursor(input.cursor)
  const rows = await db.expense.findMany({
    where: {
      campaignId: input.id,
      ...(after ? { OR: [{ on: { lt: after.at } }, { on: after.at, id: { lt: after.id } }] } : {}),
    },
    orderBy: [{ on: "desc" }, { id: "desc" }],
    take: input.limit + 1,
    select: SPEND,
  })
  return toPage(rows, input.limit, (row) => ({ value: row.on.toISOString(), id: row.id }), toSpendDto)
}

export function toSpendDto({
  on,
  amount,
  ...rest
}: Prisma.ExpenseGetPayload<{ select: typeof SPEND }>): CampaignSpendDto {
  return { ...rest, on: dayOf(on), amount: toMoney(amount) }
}

import { transaction } from "@/lib/db/transaction"
import { recordActivity } from "@/lib/domain/activity"
import { personId } from "@/lib/domain/actor"
import { addDays, type Day } from "@/lib/domain/calendar"
import type { BuiltComplex } from "../complexes/build"
import type { Random } from "../random"
import type { Staff } from "../staff"
import { clock, daysFrom } from "../timeline"

const CAMPAIGNS = [
  {
    code: "bahor-insta",
    name: "Бахор: Instagram, осень",
    channel: "instagram",
    slug: "bahor",
    medium: "cpc",
    weekly: 4_200_000,
  },
  {
    code: "rassvet-insta",
    name: "Рассвет: Instagram, двухуровневые",
    channel: "instagram",
    slug: "rassvet",
    medium: "cpc",
    weekly: 5_100_000,
  },
  {
    code: "rassvet-google",
    name: "Рассвет: Google, поиск",
    channel: "google",
    slug: "rassvet",
    medium: "cpc",
    weekly: 3_600_000,
  },
  {
    code: "tg-kvartiry",
    name: "Telegram: каналы о недвижимости",
    channel: "telegram",
    slug: null,
    medium: "post",
    weekly: 2_400_000,
  },
  {
    code: "bahor-billboard",
    name: "Бахор: щиты на Амира Темура",
    channel: "outdoor",
    slug: "bahor",
    medium: "qr",
    weekly: 6_500_000,
  },
] as const

export type Campaign = { code: string; source: string; medium: string; slug: string | null }

/** Campaigns with what they cost week by week. Their leads come with the stories. */
export async function runCampaigns(
  { admin }: Pick<Staff, "admin">,
  complexes: readonly BuiltComplex[],
  random: Random,
  first: Day,
  today: Day,
): Promise<Campaign[]> {
  for (const [index, campaign] of CAMPAIGNS.entries()) {
    const from = addDays(first, index * 9)
    const weeks = daysFrom(from, addDays(today, -1)).filter((_, day) => day % 7 === 6)
    const at = clock(from, "10:00")
    await transaction(async (tx) => {
      const complexId = complexes.find((complex) => complex.slug === campaign.slug)?.id ?? null
      const { code, name, channel, weekly } = campaign
      const row = await tx.campaign.create({
        data: {
          code,
          name,
          channel,
          complexId,
          startsOn: new Date(`${from}T00:00:00Z`),
          endsOn: null,
          budget: BigInt(weekly) * 16n,
          currency: "UZS",
          createdById: personId(admin),
          createdAt: at,
        },
        select: { id: true },
      })
      await tx.campaignSpend.createMany({
        data: weeks.map((day) => ({
          campaignId: row.id,
          on: new Date(`${day}T00:00:00Z`),
          amount: BigInt(Math.round((weekly * (0.8 + random.next() * 0.4)) / 10_000) * 10_000),
          createdById: personId(admin),
        })),
      })
      await recordActivity(tx, admin, "campaign.created", { entity: "campaign", entityId: row.id, data: { code } }, at)
    })
  }
  return CAMPAIGNS.map(({ code, channel, medium, slug }) => ({ code, source: channel, medium, slug }))
}

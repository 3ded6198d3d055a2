import { addDays, type Day } from "@/lib/domain/calendar"
import { createCampaign } from "@/lib/domain/campaigns/commands"
import { addSpend } from "@/lib/domain/campaigns/spends/commands"
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

const NOTES = {
  instagram: "Пополнение кабинета",
  google: "Пополнение кабинета",
  telegram: "Посты в двух каналах",
  outdoor: "Аренда щитов за неделю",
} as const

export type Campaign = { code: string; source: string; medium: string; slug: string | null }

/** Campaigns with what they cost week by week. Their leads come with the stories. */
export async function runCampaigns(
  { admin }: Pick<Staff, "admin">,
  complexes: readonly BuiltComplex[],
  random: Random,
  first: Day,
  today: Day,
): Promise<Campaign[]> {
  for (const [index, { code, name, channel, slug, weekly }] of CAMPAIGNS.entries()) {
    const startsOn = addDays(first, index * 9)
    const complexId = complexes.find((complex) => complex.slug === slug)?.id ?? null
    const money = { budget: weekly * 16, currency: "UZS" } as const
    const began = { name, code, channel, complexId, startsOn, ...money }
    const { id } = await createCampaign(admin, began, clock(startsOn, "10:00"))
    for (const on of daysFrom(startsOn, addDays(today, -1)).filter((_, day) => day % 7 === 6)) {
      const amount = Math.round((weekly * (0.8 + random.next() * 0.4)) / 10_000) * 10_000
      await addSpend(admin, { id, on, amount, note: NOTES[channel] }, clock(on, "18:00"))
    }
  }
  return CAMPAIGNS.map(({ code, channel, medium, slug }) => ({ code, source: channel, medium, slug }))
}

import { readDays } from "@/components/desk/periods"
import { client } from "@/lib/client/client"
import { addMonths, type Day } from "@/lib/domain/calendar"
import { MARKETING_NUMBERS, type MarketingNumber } from "@/lib/domain/campaigns/rows/schema"
import { CHANNELS, type Channel } from "@/lib/domain/campaigns/schema"
import { LEAD_SOURCES, type LeadSource } from "@/lib/domain/leads/schema"
import { CURRENCIES, type Currency } from "@/lib/domain/money"

export type MarketingFilters = {
  from: Day
  to: Day
  channel?: Channel
  complexId?: string
  campaignId?: string
}
/** A number of the report: what it counts, and of which part. */
export type NumberOf = MarketingFilters & { number: MarketingNumber; currency?: Currency; source?: LeadSource }

const ROWS = 50
const LONGEST_DAYS = 3_660
const SPENDS = 30
export const MARKETING = "/dashboard/admin/marketing"
export const campaignAddress = (id: string) => `${MARKETING}/${id}`

/** What the address says the report covers: this month and the two before it where it says nothing readable. */
export function readMarketingFilters(params: URLSearchParams, today: Day): MarketingFilters {
  const usual = { from: addMonths(`${today.slice(0, 7)}-01`, -2), to: today }
  const days = readDays(params, usual, LONGEST_DAYS)
  const channel = CHANNELS.find((value) => value === params.get("channel"))
  const complexId = params.get("complexId")?.slice(0, 100)
  return { ...days, ...(channel ? { channel } : {}), ...(complexId ? { complexId } : {}) }
}

/** A campaign's page: from its first day to today. */
export function readCampaignFilters(
  params: URLSearchParams,
  { id, startsOn }: { id: string; startsOn: Day },
  today: Day,
): MarketingFilters {
  return { ...readDays(params, wholeOf(startsOn, today), LONGEST_DAYS), campaignId: id }
}

/** From a campaign's first day to today; one that has not begun is of its first day. */
export function wholeOf(startsOn: Day, today: Day): { from: Day; to: Day } {
  return { from: startsOn, to: startsOn > today ? startsOn : today }
}

/** The number whose rows are open, or null. */
export function readNumber(params: URLSearchParams, filters: MarketingFilters): NumberOf | null {
  const number = MARKETING_NUMBERS.find((value) => value === params.get("number"))
  if (!number) return null
  const currency = CURRENCIES.find((value) => value === params.get("currency"))
  const source = LEAD_SOURCES.find((value) => value === params.get("source"))
  const campaignId = filters.campaignId ?? params.get("campaign")?.slice(0, 100)
  return {
    ...filters,
    number,
    ...(currency ? { currency } : {}),
    ...(source ? { source } : {}),
    ...(campaignId ? { campaignId } : {}),
  }
}

/** The address of the page's report with a number's rows open, or with none. `path` is the page's own. */
export function reportAddress(path: string, filters: MarketingFilters, number: NumberOf | null): string {
  const { campaignId, ...shown } = filters
  const params = new URLSearchParams(shown)
  if (number) {
    params.set("number", number.number)
    if (number.currency) params.set("currency", number.currency)
    if (number.source) params.set("source", number.source)
    if (number.campaignId && number.campaignId !== campaignId) params.set("campaign", number.campaignId)
  }
  return `${path}?${params}`
}

export function rowsInfinite(number: NumberOf) {
  return client.marketing.rows.infiniteOptions({
    input: (cursor: string | undefined) => ({ ...number, limit: ROWS, cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}

export const firstSpends = (id: string, cursor?: string) => ({ id, limit: SPENDS, cursor })

/** The same key on the server, which fills it, and in the browser. */
export function spendsInfinite(id: string) {
  return client.marketing.spends.infiniteOptions({
    input: (cursor: string | undefined) => firstSpends(id, cursor),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}

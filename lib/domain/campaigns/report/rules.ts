import type { Day } from "../../calendar"
import { LEAD_SOURCES } from "../../leads/schema"
import { type Currency, toMoney } from "../../money"
import { costOf, romiOf } from "../rules"
import type { CampaignDto } from "../schema"
import type { CampaignFigures, CampaignRowDto, MarketingReportDto } from "./schema"

export type Cell = {
  kind: "leads" | "reservations" | "contracts" | "payments" | "spend" | "requests"
  currency: string | null
  campaignId: string | null
  source: string | null
  count: number
  amount: bigint
}

/** What these cells come to: each figure adds up cells, and the costs divide what was added up. */
export function figuresOf(cells: readonly Pick<Cell, "kind" | "count" | "amount">[]): CampaignFigures {
  const of = (kind: Cell["kind"]) => cells.filter((cell) => cell.kind === kind)
  const count = (kind: Cell["kind"]) => of(kind).reduce((total, cell) => total + cell.count, 0)
  const sum = (kind: Cell["kind"]) => of(kind).reduce((total, cell) => total + cell.amount, 0n)
  const [spend, payments] = [sum("spend"), sum("payments")]
  const [leads, reservations, contracts] = [count("leads"), count("reservations"), count("contracts")]
  return {
    leads,
    reservations,
    contracts,
    payments: toMoney(payments),
    spend: toMoney(spend),
    costPerLead: costOf(spend, leads),
    costPerReservation: costOf(spend, reservations),
    costPerContract: costOf(spend, contracts),
    romi: romiOf(payments, spend),
  }
}

/** Campaigns that ran in the period or have something in it, all of them without one; each currency apart, the dearest first. */
export function currenciesOf(
  campaigns: readonly CampaignDto[],
  cells: readonly Cell[],
  period: { from: Day; to: Day } | null,
): MarketingReportDto["currencies"] {
  const ran = ({ startsOn, endsOn }: CampaignDto) =>
    period === null || (startsOn <= period.to && (endsOn === null || endsOn >= period.from))
  const rows = campaigns.flatMap((campaign): CampaignRowDto[] => {
    const own = cells.filter((cell) => cell.campaignId === campaign.id)
    return ran(campaign) || own.length > 0 ? [{ ...campaign, ...figuresOf(own) }] : []
  })
  const currencies: Currency[] = [...new Set(rows.map((row) => row.currency))].sort()
  return currencies.map((currency) => ({
    currency,
    totals: figuresOf(cells.filter((cell) => cell.currency === currency)),
    campaigns: rows.filter((row) => row.currency === currency).sort((a, b) => b.spend - a.spend || b.leads - a.leads),
  }))
}

/** Sources that somebody came by, the busiest first. */
export function sourcesOf(cells: readonly Cell[]): MarketingReportDto["sources"] {
  const requests = cells.filter((cell) => cell.kind === "requests")
  return LEAD_SOURCES.map((source) => {
    const own = requests.filter((cell) => cell.source === source)
    const count = (of: readonly Cell[]) => of.reduce((total, cell) => total + cell.count, 0)
    return { source, requests: count(own), attributed: count(own.filter((cell) => cell.campaignId !== null)) }
  })
    .filter((row) => row.requests > 0)
    .sort((a, b) => b.requests - a.requests)
}

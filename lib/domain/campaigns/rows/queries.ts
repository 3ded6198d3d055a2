import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../../actor"
import { periodOf } from "../../finance/queries"
import type { LeadSource } from "../../leads/schema"
import { type Currency, toMoney } from "../../money"
import { decodeDayCursor, toPage } from "../../page"
import { assertMay } from "../../policy"
import { dayOf } from "../../schedules/queries"
import { getSettings } from "../../settings/queries"
import { type Line, type LineKind, lines } from "../lines/queries"
import { type Cell, figuresOf } from "../report/rules"
import type { MarketingNumber, MarketingRowDto, MarketingRowsInput, MarketingRowsPage } from "./schema"

/** Which lines a number counts, adds up or divides. */
const LINES_OF: Record<MarketingNumber, readonly LineKind[]> = {
  leads: ["leads"],
  reservations: ["reservations"],
  contracts: ["contracts"],
  payments: ["payments"],
  spend: ["spend"],
  costPerLead: ["spend", "leads"],
  costPerReservation: ["spend", "reservations"],
  costPerContract: ["spend", "contracts"],
  romi: ["payments", "spend"],
  requests: ["requests"],
}

type Row = Line & { currency: Currency | null; source: LeadSource | null }

/** The rows behind a number of the report, the latest day first, and what they come to: both read the same lines. */
export async function listMarketingRows(
  actor: Actor,
  input: MarketingRowsInput,
  now = new Date(),
): Promise<MarketingRowsPage> {
  assertMay(actor, "campaign.manage")
  const { from, to } = await periodOf(input, now)
  const filter = { ...input, from, to, timeZone: (await getSettings())["company.timeZone"] }
  const conditions = [
    Prisma.sql`true`,
    ...(input.currency ? [Prisma.sql`x."currency" = ${input.currency}`] : []),
    ...(input.source ? [Prisma.sql`x."source" = ${input.source}`] : []),
  ]
  const of = Prisma.sql`FROM (${lines(LINES_OF[input.number], filter)}) x WHERE ${Prisma.join(conditions, " AND ")}`
  const after = decodeDayCursor(input.cursor)
  const [rows, cells] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT x.* ${of} ${after ? Prisma.sql`AND (x."day", x."id") < (${after.day}::date, ${after.id})` : Prisma.empty}
      ORDER BY x."day" DESC, x."id" DESC LIMIT ${input.limit + 1}`,
    db.$queryRaw<Pick<Cell, "kind" | "count" | "amount">[]>`
      SELECT x."kind", count(*)::int AS "count", coalesce(sum(x."amount"), 0)::bigint AS "amount" ${of} GROUP BY 1`,
  ])
  const page = toPage(rows, input.limit, (row) => ({ value: dayOf(row.day), id: row.id }), toRow)
  return { ...page, count: cells.reduce((total, cell) => total + cell.count, 0), figures: figuresOf(cells) }
}

function toRow({ campaignId, campaign, day, amount, ...row }: Row): MarketingRowDto {
  return {
    ...row,
    day: dayOf(day),
    amount: amount === null ? null : toMoney(amount),
    campaign: campaignId === null || campaign === null ? null : { id: campaignId, name: campaign },
  }
}

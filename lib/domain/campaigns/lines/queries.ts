import { Prisma } from "@/lib/db/generated/client"
import type { Day } from "../../calendar"
import { dateOf } from "../../schedules/queries"
import type { Channel } from "../schema"

/** `requests` are leads of any campaign or none; everything but `requests` and `spend` belongs to a campaign's cohort. */
export const LINE_KINDS = ["leads", "reservations", "contracts", "payments", "spend", "requests"] as const
export type LineKind = (typeof LINE_KINDS)[number]

/** One thing that a number of the report counts or adds up. `amount` is in minor units, null where it is only counted. */
export type Line = {
  kind: LineKind
  id: string
  day: Date
  amount: bigint | null
  currency: string | null
  campaignId: string | null
  campaign: string | null
  /** The buyer, or what the money was spent on. */
  name: string
  /** Of the unit or the contract. */
  number: string | null
  leadId: string | null
  contractId: string | null
  source: string | null
}

/** Days are both counted, on the company's clock. */
export type LineFilter = {
  from: Day
  to: Day
  timeZone: string
  campaignId?: string | undefined
  channel?: Channel | undefined
  complexId?: string | undefined
}

/**
 * The lines of these kinds as a relation with the columns of `Line`. A campaign's cohort are the leads whose first attributed touch
 * fell into the period and named it; what they claimed, signed and paid counts whenever it happened. Spend counts by its own day.
 */
export function lines(kinds: readonly LineKind[], filter: LineFilter): Prisma.Sql {
  return Prisma.sql`WITH ${cohort(filter)} ${Prisma.join(
    kinds.map((kind) => PARTS[kind](filter)),
    " UNION ALL ",
  )}`
}

const PARTS: Record<LineKind, (filter: LineFilter) => Prisma.Sql> = {
  leads: () => Prisma.sql`
    SELECT 'leads' AS "kind", h."leadId" AS "id", h."day", NULL::bigint AS "amount", ${COHORT},
      NULL AS "number", h."leadId", NULL AS "contractId", h."source" FROM cohort h`,
  reservations: ({ timeZone }) => Prisma.sql`
    SELECT 'reservations' AS "kind", r."id", ${dayOf("r", "createdAt", timeZone)} AS "day", NULL::bigint AS "amount", ${COHORT},
      u."number", h."leadId", NULL AS "contractId", h."source"
    FROM cohort h JOIN "reservation" r ON r."leadId" = h."leadId" JOIN "unit" u ON u."id" = r."unitId"`,
  contracts: ({ timeZone }) => Prisma.sql`
    SELECT 'contracts' AS "kind", d."id", ${dayOf("d", "signedAt", timeZone)} AS "day", NULL::bigint AS "amount", ${COHORT},
      d."number", h."leadId", d."id" AS "contractId", h."source"
    FROM cohort h JOIN "contract" d ON d."leadId" = h."leadId"
    WHERE d."status" IN ('signed', 'completed')`,
  payments: () => Prisma.sql`
    SELECT 'payments' AS "kind", p."id", p."paidAt" AS "day", p."amount", ${COHORT},
      d."number", h."leadId", p."contractId", h."source"
    FROM cohort h JOIN "payment" p ON p."leadId" = h."leadId" AND p."currency"::text = h."currency"
    LEFT JOIN "contract" d ON d."id" = p."contractId"
    WHERE p."status" = 'completed'`,
  spend: (filter) => Prisma.sql`
    SELECT 'spend' AS "kind", s."id", s."on" AS "day", s."amount", c."currency"::text AS "currency", c."id" AS "campaignId",
      c."name" AS "campaign", s."note" AS "name", NULL AS "number", NULL AS "leadId", NULL AS "contractId", NULL AS "source"
    FROM "expense" s JOIN "campaign" c ON c."id" = s."campaignId"
    WHERE s."on" BETWEEN ${dateOf(filter.from)}::date AND ${dateOf(filter.to)}::date ${ofCampaign(filter)}`,
  requests: (filter) => Prisma.sql`
    SELECT 'requests' AS "kind", l."id", ${dayOf("l", "createdAt", filter.timeZone)} AS "day", NULL::bigint AS "amount",
      NULL AS "currency", l."campaignId", c."name" AS "campaign", l."name", NULL AS "number", l."id" AS "leadId",
      NULL AS "contractId", l."source"::text AS "source"
    FROM "lead" l LEFT JOIN "campaign" c ON c."id" = l."campaignId"
    WHERE l."mergedIntoId" IS NULL AND ${within("l", "createdAt", filter)}
      ${filter.campaignId ? Prisma.sql`AND l."campaignId" = ${filter.campaignId}` : Prisma.empty}
      ${filter.channel ? Prisma.sql`AND c."channel"::text = ${filter.channel}` : Prisma.empty}
      ${filter.complexId ? Prisma.sql`AND l."complexId" = ${filter.complexId}` : Prisma.empty}`,
}

const COHORT = Prisma.sql`h."currency", h."campaignId", h."campaign", h."name"`

function cohort(filter: LineFilter): Prisma.Sql {
  return Prisma.sql`cohort AS (
    SELECT l."id" AS "leadId", l."name", l."source"::text AS "source", c."id" AS "campaignId", c."name" AS "campaign",
      c."currency"::text AS "currency", ${dayOf("t", "at", filter.timeZone)} AS "day"
    FROM "lead_touch" t
    JOIN "campaign" c ON c."id" = t."campaignId"
    JOIN "lead" l ON l."id" = t."leadId"
    WHERE ${within("t", "at", filter)} ${ofCampaign(filter)} AND NOT EXISTS (
      SELECT 1 FROM "lead_touch" e
      WHERE e."leadId" = t."leadId" AND e."campaignId" IS NOT NULL AND (e."at", e."id") < (t."at", t."id")
    )
  )`
}

function ofCampaign({ campaignId, channel, complexId }: LineFilter): Prisma.Sql {
  return Prisma.sql`
    ${campaignId ? Prisma.sql`AND c."id" = ${campaignId}` : Prisma.empty}
    ${channel ? Prisma.sql`AND c."channel"::text = ${channel}` : Prisma.empty}
    ${complexId ? Prisma.sql`AND c."complexId" = ${complexId}` : Prisma.empty}`
}

function column(table: string, name: string): Prisma.Sql {
  return Prisma.raw(`${table}."${name}"`)
}

function dayOf(table: string, name: string, timeZone: string): Prisma.Sql {
  return Prisma.sql`(${column(table, name)} AT TIME ZONE ${timeZone})::date`
}

/** By instants, so that an index on the column serves it. */
function within(table: string, name: string, { from, to, timeZone }: LineFilter): Prisma.Sql {
  const midnight = (day: Day, after: number) =>
    Prisma.sql`((${dateOf(day)}::date + ${after}::int)::timestamp AT TIME ZONE ${timeZone})`
  return Prisma.sql`${column(table, name)} >= ${midnight(from, 0)} AND ${column(table, name)} < ${midnight(to, 1)}`
}

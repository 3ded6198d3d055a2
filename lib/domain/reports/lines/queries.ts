import { Prisma } from "@/lib/db/generated/client"
import type { WorkingHours } from "../../calendar"
import type { LeadSource, LeadStatus, LostReason } from "../../leads/schema"
import type { Currency } from "../../money"
import type { ReportPeriod } from "../period/queries"
import type { SalesNumber } from "../rows/schema"

/** One line of the sales report: where a number and the rows behind it both come from. */
export type Line = {
  id: string
  leadId: string
  contractId: string | null
  name: string
  /** The contract's. */
  number: string | null
  /** By which the number counts it. */
  at: Date
  personId: string | null
  complexId: string | null
  source: LeadSource
  status: LeadStatus
  reason: LostReason | null
  /** Working minutes to the first answer; null while nobody has answered. */
  minutes: number | null
  amount: bigint | null
  currency: Currency | null
}

/** Leads created in the period, and the stages that they have reached at any time since: what came later implies what comes before. */
export function cohort({ begin, end, hours }: ReportPeriod): Prisma.Sql {
  return Prisma.sql`
    SELECT l."id", l."id" AS "leadId", NULL AS "contractId", l."name", NULL AS "number", l."createdAt" AS "at",
      l."assigneeId" AS "personId", l."complexId", l."source"::text, l."status"::text, l."lostReason"::text AS "reason",
      ${minutesBetween(Prisma.sql`l."createdAt"`, Prisma.sql`l."respondedAt"`, hours)} AS "minutes",
      NULL::bigint AS "amount", NULL AS "currency",
      l."respondedAt" IS NOT NULL OR h."reserved" OR h."contracted" OR h."sold" AS "answered",
      h."reserved" OR h."contracted" OR h."sold" AS "reserved",
      h."contracted" OR h."sold" AS "contracted",
      h."sold",
      l."status" = 'lost' AS "lost"
    FROM "lead" l
    CROSS JOIN LATERAL (
      SELECT
        l."status" = 'reserved' OR EXISTS (
          SELECT 1 FROM "lead_status_change" s WHERE s."leadId" = l."id" AND s."toStatus" = 'reserved') AS "reserved",
        EXISTS (SELECT 1 FROM "contract" c WHERE c."leadId" = l."id" AND c."signedAt" IS NOT NULL) AS "contracted",
        l."status" = 'sold' OR EXISTS (
          SELECT 1 FROM "lead_status_change" s WHERE s."leadId" = l."id" AND s."toStatus" = 'sold') AS "sold"
    ) h
    WHERE l."createdAt" >= ${begin} AND l."createdAt" < ${end} AND l."mergedIntoId" IS NULL`
}

/** Contracts by the day they were signed; one cancelled since does not count. */
export function signed({ begin, end }: Pick<ReportPeriod, "begin" | "end">): Prisma.Sql {
  return Prisma.sql`
    SELECT c."id", c."leadId", c."id" AS "contractId", l."name", c."number", c."signedAt" AS "at", c."managerId" AS "personId",
      c."complexId", l."source"::text, l."status"::text, NULL AS "reason", NULL::int AS "minutes",
      c."price" AS "amount", c."currency"::text
    FROM "contract" c JOIN "lead" l ON l."id" = c."leadId"
    WHERE c."signedAt" >= ${begin} AND c."signedAt" < ${end} AND c."status" IN ('signed', 'completed')`
}

/** Callbacks whose time has passed and that nobody has marked done, whenever they were planned. */
export function overdue({ now }: Pick<ReportPeriod, "now">): Prisma.Sql {
  return Prisma.sql`
    SELECT k."id", k."leadId", NULL AS "contractId", l."name", NULL AS "number", k."at", k."ownerId" AS "personId",
      l."complexId", l."source"::text, l."status"::text, NULL AS "reason", NULL::int AS "minutes",
      NULL::bigint AS "amount", NULL AS "currency"
    FROM "callback" k JOIN "lead" l ON l."id" = k."leadId"
    WHERE k."doneAt" IS NULL AND k."at" < ${now} AND l."mergedIntoId" IS NULL`
}

/** Leads that routing handed out in the period, by the moment it did. */
export function routed(period: ReportPeriod): Prisma.Sql {
  return Prisma.sql`SELECT a."seq"::text AS "id", ${TURN}, a."data"->>'userId' AS "personId" ${turns(period)}`
}

/** The same turns by who was at work and passed over, because their open new leads had reached their cap. */
export function skipped(period: ReportPeriod): Prisma.Sql {
  return Prisma.sql`
    SELECT a."seq"::text || ':' || p."id" AS "id", ${TURN}, p."id" AS "personId"
    ${turns(period, Prisma.sql`CROSS JOIN LATERAL jsonb_array_elements_text(a."data"->'skippedIds') p("id")`)}`
}

const TURN = Prisma.sql`
  a."leadId", NULL AS "contractId", l."name", NULL AS "number", a."at", l."complexId", l."source"::text, l."status"::text,
  NULL AS "reason", NULL::int AS "minutes", NULL::bigint AS "amount", NULL AS "currency"`

function turns({ begin, end }: ReportPeriod, people = Prisma.empty): Prisma.Sql {
  return Prisma.sql`
    FROM "activity" a JOIN "lead" l ON l."id" = a."leadId" ${people}
    WHERE a."kind" = 'lead.assigned' AND a."at" >= ${begin} AND a."at" < ${end} AND a."data"->'routed' = 'true'::jsonb`
}

/** The relation that a number adds up. */
export function linesOf(number: SalesNumber, period: ReportPeriod): Prisma.Sql {
  switch (number) {
    case "leads":
      return cohort(period)
    case "answered":
    case "reserved":
    case "contracted":
    case "sold":
    case "lost":
      return Prisma.sql`SELECT * FROM (${cohort(period)}) y WHERE y.${Prisma.raw(`"${number}"`)}`
    case "response":
      return Prisma.sql`SELECT * FROM (${cohort(period)}) y WHERE y."minutes" IS NOT NULL`
    case "signed":
      return signed(period)
    case "overdue":
      return overdue(period)
    case "routed":
      return routed(period)
    case "skipped":
      return skipped(period)
  }
}

/**
 * `workingMinutesBetween` of calendar.ts in SQL, so that a year of leads is counted where it lies; a test holds them together. The
 * working time from a Monday long ago to the end, less that to the beginning: no row walks through its days.
 */
function minutesBetween(from: Prisma.Sql, to: Prisma.Sql, hours: WorkingHours): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${to} IS NULL THEN NULL ELSE
    greatest(0, ${workedUntil(to, hours)} - ${workedUntil(from, hours)}) / 60
  END`
}

const A_MONDAY = Prisma.sql`DATE '2001-01-01'`

/** Seconds of working time from that Monday to an instant, by the clock on the company's wall. */
function workedUntil(at: Prisma.Sql, { timeZone, days, from, to }: WorkingHours): Prisma.Sql {
  const wall = Prisma.sql`(${at} AT TIME ZONE ${timeZone})`
  const day = Prisma.sql`(${wall}::date - ${A_MONDAY})`
  const [begins, ends] = [from, to].map((clock) => Prisma.sql`extract(epoch FROM ${clock}::time)::int`)
  const worksBefore = [1, 2, 3, 4, 5, 6, 7].map((weekday) => days.filter((other) => other < weekday).length)
  const whole = Prisma.sql`(${day} / 7 * ${days.length}::int + (${worksBefore}::int[])[${day} % 7 + 1])`
  const today = Prisma.sql`CASE WHEN (${day} % 7 + 1) = ANY(${[...days]}::int[])
    THEN least(greatest(floor(extract(epoch FROM ${wall}::time))::int - ${begins}, 0), ${ends} - ${begins}) ELSE 0 END`
  return Prisma.sql`(${whole} * (${ends} - ${begins}) + ${today})`
}

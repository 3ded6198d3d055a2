import { Prisma } from "@/lib/db/generated/client"
import { AGES, type ArrearsBucket } from "../../arrears/rules"
import { addDays, type Day } from "../../calendar"
import type { Currency } from "../../money"
import type { PaymentMethod } from "../../payments/schema"
import { dateOf } from "../../schedules/queries"
import type { ScheduleItemType } from "../../schedules/schema"

/**
 * What the books are made of, each by its own day: `plan` items of signed and completed contracts' schedules in force by
 * effective date; `fact` and `penalty` completed payments by the day of the money, booking money included; `refunds` by the day of
 * the money; `overdue` and `forecast` the unpaid parts of signed contracts' items before today, and from today on.
 */
export const LINE_KINDS = ["plan", "fact", "penalty", "refunds", "overdue", "forecast"] as const
export type LineKind = (typeof LINE_KINDS)[number]

/** One line: where a number and the rows behind it both come from. */
export type Line = {
  kind: LineKind
  id: string
  day: Date
  amount: bigint
  currency: Currency
  contractId: string | null
  number: string | null
  leadId: string
  name: string
  complexId: string | null
  method: PaymentMethod | null
  type: ScheduleItemType | null
  bucket: ArrearsBucket | null
}

export type Period = { from: Day; to: Day; today: Day }

/**
 * The lines of these kinds as a relation with the columns of `Line`. Days are both counted; what is overdue is so today,
 * whatever the period.
 */
export function lines(kinds: readonly LineKind[], period: Period): Prisma.Sql {
  const wanted = new Set(kinds)
  const parts = [
    ...(wanted.has("plan") ? [plannedItems(period)] : []),
    ...(wanted.has("overdue") ? [unpaidItems("overdue", period)] : []),
    ...(wanted.has("forecast") ? [unpaidItems("forecast", period)] : []),
    ...(wanted.has("fact") ? [payments("principal", "fact", period)] : []),
    ...(wanted.has("penalty") ? [payments("penalty", "penalty", period)] : []),
    ...(wanted.has("refunds") ? [refunds(period)] : []),
  ]
  return Prisma.join(parts, " UNION ALL ")
}

/**
 * The same lines added up by day, complex, method and age, as a relation. Two hundred thousand lines become a few thousand
 * before anybody asks for the name of a month, which costs more than the adding.
 */
export function daySums(kinds: readonly LineKind[], period: Period, complexId: string | undefined): Prisma.Sql {
  return Prisma.sql`
    SELECT x."kind", x."currency", x."day", x."complexId", x."method", x."bucket", sum(x."amount") AS "amount"
    FROM (${lines(kinds, period)}) x
    ${complexId ? Prisma.sql`WHERE x."complexId" = ${complexId}` : Prisma.empty}
    GROUP BY 1, 2, 3, 4, 5, 6`
}

const between = (column: Prisma.Sql, from: Day, to: Day) =>
  Prisma.sql`${column} BETWEEN ${dateOf(from)}::date AND ${dateOf(to)}::date`

const ITEMS = Prisma.sql`FROM "schedule_item" i JOIN "contract" c ON c."id" = i."contractId"`
const ITEM_PLACE = Prisma.sql`
  c."currency"::text AS "currency", c."id" AS "contractId", c."number", c."leadId", c."buyerName" AS "name", c."complexId",
  NULL AS "method", i."type"::text AS "type"`

function plannedItems({ from, to }: Period): Prisma.Sql {
  return Prisma.sql`
    SELECT 'plan' AS "kind", i."id", i."effectiveDate" AS "day", i."amount", ${ITEM_PLACE}, NULL AS "bucket" ${ITEMS}
    WHERE i."inForce" AND c."status" IN ('signed', 'completed') AND ${between(Prisma.sql`i."effectiveDate"`, from, to)}`
}

function unpaidItems(kind: "overdue" | "forecast", { from, to, today }: Period): Prisma.Sql {
  const day = Prisma.sql`i."owedOn"`
  const ages = Object.entries(AGES).map(
    ([name, [, oldest]]) => Prisma.sql`WHEN ${day} >= ${dateOf(addDays(today, -oldest))}::date THEN ${name}`,
  )
  const bucket = kind === "overdue" ? Prisma.sql`CASE ${Prisma.join(ages, " ")} END` : Prisma.sql`NULL`
  const when =
    kind === "overdue" ? Prisma.sql`${day} < ${dateOf(today)}::date` : between(day, from > today ? from : today, to)
  return Prisma.sql`
    SELECT ${kind} AS "kind", i."id", ${day} AS "day", i."unpaid" AS "amount", ${ITEM_PLACE},
      ${bucket} AS "bucket" ${ITEMS}
    WHERE c."status" = 'signed' AND ${when}`
}

function payments(target: "principal" | "penalty", kind: LineKind, { from, to }: Period): Prisma.Sql {
  return Prisma.sql`
    SELECT ${kind} AS "kind", p."id", p."paidAt" AS "day", p."amount", p."currency"::text AS "currency", p."contractId", c."number",
      p."leadId", coalesce(c."buyerName", l."name") AS "name", coalesce(c."complexId", u."complexId") AS "complexId",
      p."method"::text AS "method", p."type"::text AS "type", NULL AS "bucket"
    FROM "payment" p
    LEFT JOIN "lead" l ON l."id" = p."leadId" -- sums do not need it: a LEFT JOIN is then left out
    LEFT JOIN "contract" c ON c."id" = p."contractId"
    LEFT JOIN "reservation" r ON r."id" = p."reservationId"
    LEFT JOIN "unit" u ON u."id" = r."unitId"
    WHERE p."status" = 'completed' AND p."target"::text = ${target} AND ${between(Prisma.sql`p."paidAt"`, from, to)}`
}

function refunds({ from, to }: Period): Prisma.Sql {
  return Prisma.sql`
    SELECT 'refunds' AS "kind", f."id", f."paidAt" AS "day", f."amount", f."currency"::text AS "currency", f."contractId", c."number",
      f."leadId", coalesce(c."buyerName", l."name") AS "name", c."complexId", f."method"::text AS "method", NULL AS "type",
      NULL AS "bucket"
    FROM "refund" f
    JOIN "lead" l ON l."id" = f."leadId"
    LEFT JOIN "contract" c ON c."id" = f."contractId"
    WHERE ${between(Prisma.sql`f."paidAt"`, from, to)}`
}

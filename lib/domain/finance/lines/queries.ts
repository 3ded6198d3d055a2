import { db } from "@/lib/db/client"
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

/** Lines that agree in all that a report asks by, added up. */
export type MonthSum<Kind extends LineKind> = Pick<Line, "currency" | "complexId" | "method" | "bucket" | "amount"> & {
  kind: Kind
  month: string
}

/**
 * The same lines added up by calendar month, each kind by a statement of its own, all at once. By day first: of two hundred thousand
 * lines a few thousand are left before the name of a month is asked for, which costs more than the adding.
 */
export async function sumByMonth<Kind extends LineKind>(
  kinds: readonly Kind[],
  period: Period,
  complexId: string | undefined,
): Promise<MonthSum<Kind>[]> {
  const sums = kinds.map(
    (kind) => db.$queryRaw<MonthSum<Kind>[]>`
      SELECT ${kind} AS "kind", d."currency"::text, to_char(d."day", 'YYYY-MM') AS "month", d."complexId", d."method"::text,
        d."bucket", sum(d."amount")::bigint AS "amount"
      FROM (
        SELECT x."currency", x."day", x."complexId", x."method", x."bucket", sum(x."amount") AS "amount"
        FROM (${lines([kind], period)}) x
        ${complexId ? Prisma.sql`WHERE x."complexId" = ${complexId}` : Prisma.empty}
        GROUP BY 1, 2, 3, 4, 5
      ) d
      GROUP BY 2, 3, 4, 5, 6`,
  )
  return (await Promise.all(sums)).flat()
}

const between = (column: Prisma.Sql, from: Day, to: Day) =>
  Prisma.sql`${column} BETWEEN ${dateOf(from)}::date AND ${dateOf(to)}::date`

const ITEMS = Prisma.sql`FROM "schedule_item" i JOIN "contract" c ON c."id" = i."contractId"`
const ITEM_PLACE = Prisma.sql`
  c."currency", c."id" AS "contractId", c."number", c."leadId", c."buyerName" AS "name", c."complexId",
  NULL::"PaymentMethod" AS "method", i."type"`

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
    SELECT ${kind} AS "kind", p."id", p."paidAt" AS "day", p."amount", p."currency", p."contractId", c."number",
      p."leadId", coalesce(c."buyerName", l."name") AS "name", p."complexId",
      p."method", p."type", NULL AS "bucket"
    FROM "payment" p
    LEFT JOIN "lead" l ON l."id" = p."leadId" -- sums need neither: a LEFT JOIN is then left out
    LEFT JOIN "contract" c ON c."id" = p."contractId"
    WHERE p."status" = 'completed' AND p."target" = ${target}::"PaymentTarget" AND ${between(Prisma.sql`p."paidAt"`, from, to)}`
}

function refunds({ from, to }: Period): Prisma.Sql {
  return Prisma.sql`
    SELECT 'refunds' AS "kind", f."id", f."paidAt" AS "day", f."amount", f."currency", f."contractId", c."number",
      f."leadId", coalesce(c."buyerName", l."name") AS "name", c."complexId", f."method", NULL::"PaymentType" AS "type",
      NULL AS "bucket"
    FROM "refund" f
    JOIN "lead" l ON l."id" = f."leadId"
    LEFT JOIN "contract" c ON c."id" = f."contractId"
    WHERE ${between(Prisma.sql`f."paidAt"`, from, to)}`
}

import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../actor"
import { addMonths, type Day, dayInZone, daysBetween } from "../calendar"
import { DomainError } from "../errors"
import { type Currency, toMoney } from "../money"
import { assertMay } from "../policy"
import { dateOf } from "../schedules/queries"
import { getSettings } from "../settings/queries"
import type { FinanceSummaryDto, FinanceSummaryInput } from "./schema"

const MAX_DAYS = 3_660
const KINDS = ["plan", "fact", "penalty", "refunds"] as const
type Kind = (typeof KINDS)[number]
type Sums = Record<Kind, bigint>
type Row = { month: string; currency: Currency; kind: Kind; amount: bigint }

/**
 * Plan and fact by calendar month and currency. Plan: items of signed and completed contracts' schedules in force, by
 * effective date. Fact: completed payments, booking money included, by the day of the money; refunds stand beside them.
 */
export async function getFinanceSummary(
  actor: Actor,
  input: FinanceSummaryInput,
  now = new Date(),
): Promise<FinanceSummaryDto> {
  assertMay(actor, "report.money")
  const today = dayInZone(now, (await getSettings())["company.timeZone"])
  const from = input.from ?? `${today.slice(0, 4)}-01-01`
  const to = input.to ?? `${today.slice(0, 4)}-12-31`
  const days = daysBetween(from, to)
  if (days < 0 || days > MAX_DAYS) {
    throw new DomainError("validation_failed", {}, [{ path: ["to"], message: "invalid" }])
  }
  const rows = await sumByMonth(from, to, input.complexId)
  const currencies = [...new Set(rows.map((row) => row.currency))].sort()
  const table = (of: Row[]): Sums => {
    const sums: Sums = { plan: 0n, fact: 0n, penalty: 0n, refunds: 0n }
    for (const row of of) sums[row.kind] += row.amount
    return sums
  }
  const shown = (currency: Currency, sums: Sums) => ({
    currency,
    plan: toMoney(sums.plan),
    fact: toMoney(sums.fact),
    penalty: toMoney(sums.penalty),
    refunds: toMoney(sums.refunds),
  })
  return {
    from,
    to,
    // A month without money is a zero on the chart, not a gap.
    months: monthsBetween(from, to).flatMap((month) =>
      currencies.map((currency) => ({
        month,
        ...shown(currency, table(rows.filter((row) => row.month === month && row.currency === currency))),
      })),
    ),
    totals: currencies.map((currency) => shown(currency, table(rows.filter((row) => row.currency === currency)))),
  }
}

function monthsBetween(from: Day, to: Day): string[] {
  const first = `${from.slice(0, 7)}-01`
  const months: string[] = []
  for (let k = 0; addMonths(first, k) <= to; k++) months.push(addMonths(first, k).slice(0, 7))
  return months
}

function sumByMonth(from: Day, to: Day, complexId: string | undefined): Promise<Row[]> {
  const period = (column: Prisma.Sql) => Prisma.sql`${column} BETWEEN ${dateOf(from)}::date AND ${dateOf(to)}::date`
  const month = (column: Prisma.Sql) => Prisma.sql`to_char(${column}, 'YYYY-MM') AS "month"`
  const ofComplex = (column: Prisma.Sql) => (complexId ? Prisma.sql`AND ${column} = ${complexId}` : Prisma.empty)
  return db.$queryRaw<Row[]>`
    SELECT ${month(Prisma.sql`i."effectiveDate"`)}, c."currency"::text AS "currency", 'plan' AS "kind", sum(i."amount")::bigint AS "amount"
    FROM "contract" c
    JOIN LATERAL (
      SELECT s."id" FROM "schedule" s WHERE s."contractId" = c."id" ORDER BY s."version" DESC LIMIT 1
    ) s ON true
    JOIN "schedule_item" i ON i."scheduleId" = s."id"
    WHERE c."status" IN ('signed', 'completed') AND ${period(Prisma.sql`i."effectiveDate"`)} ${ofComplex(Prisma.sql`c."complexId"`)}
    GROUP BY 1, 2
    UNION ALL
    SELECT ${month(Prisma.sql`p."paidAt"`)}, p."currency"::text, CASE p."target" WHEN 'penalty' THEN 'penalty' ELSE 'fact' END, sum(p."amount")::bigint
    FROM "payment" p
    LEFT JOIN "contract" c ON c."id" = p."contractId"
    LEFT JOIN "reservation" r ON r."id" = p."reservationId"
    LEFT JOIN "unit" u ON u."id" = r."unitId"
    WHERE p."status" = 'completed' AND ${period(Prisma.sql`p."paidAt"`)} ${ofComplex(Prisma.sql`coalesce(c."complexId", u."complexId")`)}
    GROUP BY 1, 2, 3
    UNION ALL
    SELECT ${month(Prisma.sql`f."paidAt"`)}, f."currency"::text, 'refunds', sum(f."amount")::bigint
    FROM "refund" f
    LEFT JOIN "contract" c ON c."id" = f."contractId"
    WHERE ${period(Prisma.sql`f."paidAt"`)} ${ofComplex(Prisma.sql`c."complexId"`)}
    GROUP BY 1, 2`
}

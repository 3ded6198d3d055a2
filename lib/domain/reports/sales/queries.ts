import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../../actor"
import { listDiscounts } from "../../discounts/queries"
import { leadScope } from "../../leads/access/queries"
import { assertMay } from "../../policy"
import { cohort, overdue, signed } from "../lines/queries"
import { listManagers } from "../managers/queries"
import { type ReportPeriod, reportPeriod } from "../period/queries"
import type { ReportDaysInput } from "../period/schema"
import { speedBounds } from "../rows/rules"
import { type AnswerSpeed, SPEEDS } from "../rows/schema"
import { type Cell, leadNumbers } from "./rules"
import type { SalesReportDto } from "./schema"

const MOST_DISCOUNTS = 20
const MOST_PEOPLE = 200

/** The sales department over some days. Refuses with `validation_failed` a period that ends before it begins or exceeds a year. */
export async function getSalesReport(actor: Actor, input: ReportDaysInput, now = new Date()): Promise<SalesReportDto> {
  assertMay(actor, "report.sales")
  const period = await reportPeriod(input, now)
  const pending = { status: "pending", reservation: { lead: leadScope(actor, "reservation.read") } } as const
  const [cells, answers, [contracts], overdueByOwner, discounts, waiting] = await Promise.all([
    db.$queryRaw<Cell[]>`
      SELECT x."source", x."status", x."reason", count(*)::int AS "leads",
        count(*) FILTER (WHERE x."answered")::int AS "answered", count(*) FILTER (WHERE x."reserved")::int AS "reserved",
        count(*) FILTER (WHERE x."contracted")::int AS "contracted", count(*) FILTER (WHERE x."sold")::int AS "sold"
      FROM (${cohort(period)}) x GROUP BY 1, 2, 3`,
    answersOf(period),
    db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS "count" FROM (${signed(period)}) x`,
    db.$queryRaw<SalesReportDto["overdueByOwner"]>`
      SELECT x."personId" AS "id", u."name", count(*)::int AS "count"
      FROM (${overdue(period)}) x LEFT JOIN "user" u ON u."id" = x."personId"
      GROUP BY 1, 2 ORDER BY 3 DESC, 2, 1 LIMIT ${MOST_PEOPLE}`,
    listDiscounts(actor, { status: "pending", limit: MOST_DISCOUNTS }),
    db.discountRequest.count({ where: pending }),
  ])
  return {
    from: period.from,
    to: period.to,
    leads: leadNumbers(cells),
    ...answers,
    contracts: contracts?.count ?? 0,
    managers: await listManagers(period, overdueByOwner),
    overdueByOwner,
    overdueCallbacks: overdueByOwner.reduce((sum, row) => sum + row.count, 0),
    discounts: { total: waiting, items: discounts.items },
  }
}

/** How soon leads of the period were answered. */
async function answersOf(
  period: ReportPeriod,
): Promise<Pick<SalesReportDto, "responseMinutes" | "answered" | "speeds">> {
  const counts = SPEEDS.map(
    (speed) => Prisma.sql`count(*) FILTER (WHERE ${withSpeed(speed, period)})::int AS ${Prisma.raw(`"${speed}"`)}`,
  )
  // Materialised: the minutes of a lead are worked out once, not for each speed anew.
  const rows = await db.$queryRaw<({ median: number | null; answered: number } & Record<AnswerSpeed, number>)[]>`
    WITH x AS MATERIALIZED (SELECT y."minutes" FROM (${cohort(period)}) y)
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY x."minutes") AS "median", count(x."minutes")::int AS "answered",
      ${Prisma.join(counts)}
    FROM x`
  const [row] = rows
  return {
    responseMinutes: row?.median === null || row === undefined ? null : Math.round(row.median),
    answered: row?.answered ?? 0,
    speeds: SPEEDS.map((speed) => ({ speed, count: row?.[speed] ?? 0 })),
  }
}

function withSpeed(speed: AnswerSpeed, { hours }: ReportPeriod): Prisma.Sql {
  if (speed === "none") return Prisma.sql`x."minutes" IS NULL`
  const { over, upTo } = speedBounds(speed, hours)
  return upTo === null
    ? Prisma.sql`x."minutes" > ${over}`
    : Prisma.sql`x."minutes" > ${over} AND x."minutes" <= ${upTo}`
}

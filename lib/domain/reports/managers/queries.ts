import { db } from "@/lib/db/client"
import { type Currency, toMoney } from "../../money"
import { dateOf } from "../../schedules/queries"
import { cohort, signed } from "../lines/queries"
import type { ReportPeriod } from "../period/queries"
import type { ManagerRow } from "../sales/schema"

type SignedRow = { personId: string; currency: Currency; amount: bigint; contracts: number }
type CountRow = { personId: string; count: number }

const MOST_PEOPLE = 200

/**
 * Salespeople and whoever else signed: contracts of the period beside the plans of its months, in the order of contracts, with
 * the overdue `callbacks` of each.
 */
export async function listManagers(
  period: ReportPeriod,
  callbacks: readonly { id: string | null; count: number }[],
): Promise<ManagerRow[]> {
  const [sums, plans, leads] = await Promise.all([
    db.$queryRaw<SignedRow[]>`
      SELECT x."personId", x."currency", sum(x."amount")::bigint AS "amount", count(*)::int AS "contracts"
      FROM (${signed(period)}) x WHERE x."personId" IS NOT NULL GROUP BY 1, 2`,
    db.salesPlan.groupBy({
      by: ["userId", "currency"],
      where: {
        userId: { not: null },
        complexId: null,
        month: { gte: dateOf(`${period.from.slice(0, 7)}-01`), lte: dateOf(period.to) },
      },
      _sum: { contracts: true, amount: true },
    }),
    db.$queryRaw<CountRow[]>`
      SELECT x."personId", count(*)::int AS "count" FROM (${cohort(period)}) x GROUP BY 1`,
  ])
  const people = await db.user.findMany({
    where: { OR: [{ role: "sales", active: true }, { id: { in: sums.map((row) => row.personId) } }] },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_PEOPLE,
  })
  return people
    .map(({ id, name }): ManagerRow => {
      const own = sums.filter((row) => row.personId === id)
      const planned = plans.filter((plan) => plan.userId === id)
      const { currency } = period
      const inOwn = planned.find((plan) => plan.currency === currency)
      return {
        id,
        name,
        leads: leads.find((row) => row.personId === id)?.count ?? 0,
        contracts: own.reduce((sum, row) => sum + row.contracts, 0),
        sums: own.map((row) => ({ currency: row.currency, amount: toMoney(row.amount) })),
        planContracts: planned.length > 0 ? planned.reduce((sum, plan) => sum + (plan._sum.contracts ?? 0), 0) : null,
        planSum: inOwn ? { currency, amount: toMoney(inOwn._sum.amount ?? 0n) } : null,
        overdueCallbacks: callbacks.find((row) => row.id === id)?.count ?? 0,
      }
    })
    .toSorted((a, b) => b.contracts - a.contracts)
}

import { db } from "@/lib/db/client"
import type { Day } from "../../calendar"
import { type Currency, toMoney } from "../../money"
import { dateOf } from "../../schedules/queries"
import type { ManagerRow } from "../sales/schema"

export type Period = { from: Day; to: Day; begin: Date; end: Date; currency: Currency }
type SignedRow = { managerId: string; currency: Currency; amount: bigint; contracts: bigint }

const MOST_PEOPLE = 200

/** Salespeople and whoever else signed: contracts of the period beside the plans of its months, in the order of contracts. */
export async function listManagers(period: Period, now: Date): Promise<ManagerRow[]> {
  const { begin, end, currency } = period
  const [signed, plans, leads, callbacks] = await Promise.all([
    db.$queryRaw<SignedRow[]>`
      SELECT "managerId", "currency"::text, sum("price")::bigint AS "amount", count(*) AS "contracts" FROM "contract"
      WHERE "managerId" IS NOT NULL AND "signedAt" >= ${begin} AND "signedAt" < ${end} AND "status" IN ('signed', 'completed')
      GROUP BY 1, 2`,
    db.salesPlan.groupBy({
      by: ["userId", "currency"],
      where: { userId: { not: null }, month: { gte: dateOf(`${period.from.slice(0, 7)}-01`), lte: dateOf(period.to) } },
      _sum: { contracts: true, amount: true },
    }),
    db.lead.groupBy({
      by: ["assigneeId"],
      where: { createdAt: { gte: begin, lt: end }, mergedIntoId: null, assigneeId: { not: null } },
      _count: { _all: true },
    }),
    db.callback.groupBy({ by: ["ownerId"], where: { doneAt: null, at: { lt: now } }, _count: { _all: true } }),
  ])
  const people = await db.user.findMany({
    where: { OR: [{ role: "sales", active: true }, { id: { in: signed.map((row) => row.managerId) } }] },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_PEOPLE,
  })
  return people
    .map(({ id, name }): ManagerRow => {
      const own = signed.filter((row) => row.managerId === id)
      const planned = plans.filter((plan) => plan.userId === id)
      const inOwn = planned.find((plan) => plan.currency === currency)
      return {
        id,
        name,
        leads: leads.find((row) => row.assigneeId === id)?._count._all ?? 0,
        contracts: own.reduce((sum, row) => sum + Number(row.contracts), 0),
        sums: own.map((row) => ({ currency: row.currency, amount: toMoney(row.amount) })),
        planContracts: planned.length > 0 ? planned.reduce((sum, plan) => sum + (plan._sum.contracts ?? 0), 0) : null,
        planSum: inOwn ? { currency, amount: toMoney(inOwn._sum.amount ?? 0n) } : null,
        overdueCallbacks: callbacks.find((row) => row.ownerId === id)?._count._all ?? 0,
      }
    })
    .toSorted((a, b) => b.contracts - a.contracts)
}

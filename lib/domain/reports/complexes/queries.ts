import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import { listPlaces } from "../../desk/places/queries"
import { type Currency, toMoney } from "../../money"
import { dateOf } from "../../schedules/queries"
import type { Period } from "../managers/queries"
import type { ComplexRow } from "../sales/schema"

type SignedRow = { complexId: string; currency: Currency; amount: bigint; contracts: number }

/** Each complex: contracts by the day they were signed, one cancelled since left out, beside the plans of the months touched. */
export async function listComplexSales(actor: Actor, period: Period): Promise<ComplexRow[]> {
  const { begin, end, currency } = period
  const [places, signed, plans] = await Promise.all([
    listPlaces(actor),
    db.$queryRaw<SignedRow[]>`
      SELECT "complexId", "currency"::text, sum("price")::bigint AS "amount", count(*)::int AS "contracts" FROM "contract"
      WHERE "signedAt" >= ${begin} AND "signedAt" < ${end} AND "status" IN ('signed', 'completed') GROUP BY 1, 2`,
    db.salesPlan.groupBy({
      by: ["complexId"],
      where: {
        complexId: { not: null },
        currency,
        month: { gte: dateOf(`${period.from.slice(0, 7)}-01`), lte: dateOf(period.to) },
      },
      _sum: { contracts: true, amount: true },
    }),
  ])
  return places.map(({ id, name }) => {
    const own = signed.filter((row) => row.complexId === id)
    const plan = plans.find((row) => row.complexId === id)
    return {
      id,
      name,
      contracts: own.reduce((sum, row) => sum + row.contracts, 0),
      sums: own.map((row) => ({ currency: row.currency, amount: toMoney(row.amount) })),
      planContracts: plan ? (plan._sum.contracts ?? 0) : null,
      planSum: plan ? { currency, amount: toMoney(plan._sum.amount ?? 0n) } : null,
    }
  })
}

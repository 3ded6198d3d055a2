import { db } from "@/lib/db/client"
import type { Actor } from "../actor"
import { localized } from "../complexes/rules"
import { type Currency, toMoney } from "../money"
import { assertMay } from "../policy"
import { signed } from "../reports/lines/queries"
import { monthPeriod } from "../reports/period/queries"
import type { ReportMonthInput } from "../reports/period/schema"
import { shareBp } from "../reports/rows/rules"
import { dateOf } from "../schedules/queries"
import type { PlanReportDto, PlanRow } from "./schema"

const MOST = 200

type FactRow = { personId: string | null; complexId: string; currency: Currency; amount: bigint; contracts: number }
type Plan = { contracts: number; amount: bigint; currency: Currency } | undefined

/** Plan and fact of a month for every salesperson, and whoever else signed or has a plan, and for every complex. */
export async function getPlanReport(actor: Actor, input: ReportMonthInput, now = new Date()): Promise<PlanReportDto> {
  assertMay(actor, "report.sales")
  const period = await monthPeriod(input.month, now)
  const [facts, plans, complexes] = await Promise.all([
    db.$queryRaw<FactRow[]>`
      SELECT x."personId", x."complexId", x."currency", sum(x."amount")::bigint AS "amount", count(*)::int AS "contracts"
      FROM (${signed(period)}) x GROUP BY 1, 2, 3`,
    db.salesPlan.findMany({
      where: { month: dateOf(period.from) },
      select: { userId: true, complexId: true, contracts: true, amount: true, currency: true },
      orderBy: { id: "asc" },
      take: 2 * MOST,
    }),
    db.complex.findMany({
      select: { id: true, nameRu: true, nameUz: true, nameEn: true, currency: true },
      orderBy: [{ nameRu: "asc" }, { id: "asc" }],
      take: MOST,
    }),
  ])
  const named = [...facts.map((row) => row.personId), ...plans.map((row) => row.userId)].filter((id) => id !== null)
  const people = await db.user.findMany({
    where: { OR: [{ role: "sales", active: true }, { id: { in: named } }] },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
  })
  return {
    month: period.from.slice(0, 7),
    managers: people.map(({ id, name }) => {
      const { currency } = period
      const own = facts.filter((row) => row.personId === id)
      const plan = plans.find((row) => row.userId === id && row.complexId === null && row.currency === currency)
      return toRow({ id, name, currency }, own, plan)
    }),
    complexes: complexes.map((row) => {
      const { id, currency } = row
      const own = facts.filter((fact) => fact.complexId === id)
      const plan = plans.find((one) => one.complexId === id && one.userId === null && one.currency === currency)
      return toRow({ id, name: localized(row, "name", actor.locale), currency }, own, plan)
    }),
  }
}

function toRow(of: Pick<PlanRow, "id" | "name" | "currency">, facts: readonly FactRow[], plan: Plan): PlanRow {
  const inCurrency = facts.filter((row) => row.currency === of.currency)
  const amount = toMoney(inCurrency.reduce((sum, row) => sum + row.amount, 0n))
  const planAmount = plan ? toMoney(plan.amount) : null
  return {
    ...of,
    planContracts: plan?.contracts ?? null,
    planAmount,
    contracts: facts.reduce((sum, row) => sum + row.contracts, 0),
    amount,
    doneBp: planAmount === null ? null : shareBp(amount, planAmount),
  }
}

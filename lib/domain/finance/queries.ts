import type { Actor } from "../actor"
import { addMonths, type Day, dayInZone, daysBetween } from "../calendar"
import { DomainError } from "../errors"
import { type Currency, toMoney } from "../money"
import { assertMay } from "../policy"
import { getSettings } from "../settings/queries"
import { type MonthSum, type Period, sumByMonth } from "./lines/queries"
import type { FinanceSummaryDto, FinanceSummaryInput } from "./schema"

const MAX_DAYS = 3_660
const KINDS = ["plan", "fact", "penalty", "refunds"] as const
type Kind = (typeof KINDS)[number]
type Sums = Record<Kind, bigint>

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
  const period = await periodOf(input, now)
  const { from, to } = period
  const rows = await sumByMonth(KINDS, period, input.complexId)
  const currencies = [...new Set(rows.map((row) => row.currency))].sort()
  const table = (of: MonthSum<Kind>[]): Sums => {
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

/** The days that were asked for, this calendar year without them. Refuses on `to` what is backwards or more than ten years. */
export async function periodOf(input: Pick<FinanceSummaryInput, "from" | "to">, now: Date): Promise<Period> {
  const today = dayInZone(now, (await getSettings())["company.timeZone"])
  const from = input.from ?? `${today.slice(0, 4)}-01-01`
  const to = input.to ?? `${today.slice(0, 4)}-12-31`
  const days = daysBetween(from, to)
  if (days < 0 || days > MAX_DAYS) {
    throw new DomainError("validation_failed", {}, [{ path: ["to"], message: "invalid" }])
  }
  return { from, to, today }
}

export function monthsBetween(from: Day, to: Day): string[] {
  const first = `${from.slice(0, 7)}-01`
  const months: string[] = []
  for (let k = 0; addMonths(first, k) <= to; k++) months.push(addMonths(first, k).slice(0, 7))
  return months
}

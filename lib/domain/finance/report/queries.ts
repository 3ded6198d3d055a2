import type { Actor } from "../../actor"
import { listPlaces } from "../../desk/places/queries"
import { assertMay } from "../../policy"
import { LINE_KINDS, sumByMonth } from "../lines/queries"
import { monthsBetween, periodOf } from "../queries"
import type { FinanceSummaryInput } from "../schema"
import { currencyReport } from "./rules"
import type { FinanceReportDto } from "./schema"

/**
 * Money of a period by month, complex and method, and debts by age, each currency apart. It sums the lines that `listFinanceRows`
 * lists, so a number and its rows cannot disagree. Periods as the summary takes them.
 */
export async function getFinanceReport(
  actor: Actor,
  input: FinanceSummaryInput,
  now = new Date(),
): Promise<FinanceReportDto> {
  assertMay(actor, "report.money")
  const period = await periodOf(input, now)
  const { complexId } = input
  const [cells, places] = await Promise.all([sumByMonth(LINE_KINDS, period, complexId), listPlaces(actor)])
  const complexes = new Map(places.map(({ id, name }) => [id, name]))
  const currencies = [...new Set(cells.map((cell) => cell.currency))].sort()
  const months = monthsBetween(period.from, period.to)
  return { ...period, currencies: currencies.map((name) => currencyReport(name, cells, { months, complexes })) }
}

import type { Actor } from "../actor"
import { dayInZone, daysBetween } from "../calendar"
import { toMoney } from "../money"
import { toPage } from "../page"
import { dayOf } from "../schedules/queries"
import { getSettings } from "../settings/queries"
import { readDebtorCards } from "./cards/queries"
import { type Company, type Debtor, type DebtSum, findDebtors, sumDebts } from "./debts/queries"
import { ARREARS_BUCKETS, type ArrearsBucket, bucketOf } from "./rules"
import type { ArrearsDto, ArrearsInput, ArrearsPage } from "./schema"

/**
 * Who owes what at `now` in the company's time zone: items of signed contracts' schedules in force whose effective date has
 * passed with something unpaid. The longest overdue first.
 */
export async function listArrears(actor: Actor, input: ArrearsInput, now = new Date()): Promise<ArrearsDto> {
  const company = await companyAt(now)
  const [page, sums] = await Promise.all([listDebtors(actor, input, company), sumDebts(actor, input, company)])
  return { today: company.today, buckets: byItems(sums), groups: byOldest(sums), ...page }
}

/** A page of debtors alone, for whoever reads them all. */
export async function listDebtors(actor: Actor, input: ArrearsInput, company: Company): Promise<ArrearsPage> {
  const { today } = company
  const debtors = await findDebtors(actor, input, company)
  const ids = debtors.slice(0, input.limit).map((row) => row.id)
  const cards = await readDebtorCards(ids, actor, today)
  const position = (row: Debtor) => ({ value: dayOf(row.since), id: row.id })
  return toPage(debtors, input.limit, position, (row) => {
    const since = dayOf(row.since)
    const days = daysBetween(since, today)
    const card = cards.get(row.id)
    if (!card) throw new Error(`Contract ${row.id} went while its arrears were read`)
    return {
      ...card,
      overdue: toMoney(row.overdue),
      since,
      days,
      bucket: bucketOf(days) ?? "1-30",
      promise: promiseOf(row),
      contactAt: row.contactAt?.toISOString() ?? null,
      callAt: row.callAt?.toISOString() ?? null,
    }
  })
}

export async function companyAt(now: Date): Promise<Company> {
  const zone = (await getSettings())["company.timeZone"]
  return { today: dayInZone(now, zone), zone }
}

function promiseOf({ promiseOn, promiseAmount, promiseState }: Debtor) {
  if (!promiseOn || promiseAmount === null || !promiseState) return null
  return { on: dayOf(promiseOn), amount: toMoney(promiseAmount), state: promiseState }
}

type Sum = ArrearsDto["buckets"][number]

function byAge(a: Sum, b: Sum): number {
  const order = (bucket: ArrearsBucket) => ARREARS_BUCKETS.indexOf(bucket)
  return order(a.bucket) - order(b.bucket) || a.currency.localeCompare(b.currency)
}

function byOldest(sums: readonly DebtSum[]): Sum[] {
  return sums
    .map(({ bucket, currency, amount, contracts }) => ({ bucket, currency, amount: toMoney(amount), contracts }))
    .sort(byAge)
}

/** A contract has one oldest item, so the sums of its parts add up over the groups without counting it twice. */
function byItems(sums: readonly DebtSum[]): Sum[] {
  const currencies = [...new Set(sums.map((sum) => sum.currency))]
  const total = currencies.flatMap((currency) => {
    const own = sums.filter((sum) => sum.currency === currency)
    return ARREARS_BUCKETS.map((bucket, index) => ({
      bucket,
      currency,
      amount: toMoney(own.reduce((sum, { parts }) => sum + (parts[index] ?? 0n), 0n)),
      contracts: own.reduce((sum, { holders }) => sum + (holders[index] ?? 0), 0),
    }))
  })
  return total.filter((sum) => sum.amount > 0).sort(byAge)
}

import { db } from "@/lib/db/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../actor"
import { addDays, addMonths, dayInZone } from "../calendar"
import { sumByMonth } from "../finance/lines/queries"
import { type Currency, toMoney } from "../money"
import { assertMay } from "../policy"
import { dateOf, dayOf } from "../schedules/queries"
import { getSettings } from "../settings/queries"
import { firstDayOf, monthOf, monthState, monthsFrom } from "./rules"
import type { MonthDto, MonthsDto } from "./schema"

const MOST_MONTHS = 13
const KINDS = ["fact", "penalty", "refunds"] as const

/** The months of the books with what came and went in each and whether it is closed, at `now` in the company's time zone. */
export async function listMonths(actor: Actor, now = new Date()): Promise<MonthsDto> {
  assertMay(actor, "report.money")
  const today = dayInZone(now, (await getSettings())["company.timeZone"])
  const present = monthOf(today)
  const first = (await firstMonthWithMoney(db)) ?? present
  const months = monthsFrom(first, present).slice(-MOST_MONTHS).reverse()
  const from = firstDayOf(months.at(-1) ?? present)
  const to = addDays(addMonths(firstDayOf(present), 1), -1)
  const [through, closed, sums, expenses, pending] = await Promise.all([
    closedThrough(db),
    listClosed(),
    sumByMonth(KINDS, { from, to, today }, undefined),
    sumExpenses(from),
    countPendingByMonth(),
  ])
  const upTo = (month: string) => pending.filter((row) => row.month <= month).reduce((sum, row) => sum + row.count, 0)
  return {
    items: months.map((month): MonthDto => {
      const made = closed.find((row) => row.month === month)
      const cost = expenses.filter((row) => row.month === month)
      const money = sums.filter((row) => row.month === month)
      const currencies = [...new Set([...money, ...cost].map((row) => row.currency))].sort()
      return {
        month,
        state: monthState(month, { closedThrough: through, today }, upTo(month)),
        closedAt: made?.closedAt ?? null,
        closedBy: made?.closedBy ?? null,
        pending: pending.find((row) => row.month === month)?.count ?? 0,
        withoutReceipt: cost.reduce((sum, row) => sum + row.bare, 0),
        sums: currencies.map((currency) => {
          const of = (kind: (typeof KINDS)[number]) =>
            toMoney(
              money.reduce((sum, row) => (row.kind === kind && row.currency === currency ? sum + row.amount : sum), 0n),
            )
          const spent = cost.find((row) => row.currency === currency)?.amount ?? 0n
          return {
            currency,
            fact: of("fact"),
            penalty: of("penalty"),
            refunds: of("refunds"),
            expenses: toMoney(spent),
          }
        }),
      }
    }),
  }
}

/** The last closed month, or null when none is. */
export async function closedThrough(tx: Tx): Promise<string | null> {
  const last = await tx.closedMonth.findFirst({ orderBy: { month: "desc" }, select: { month: true } })
  return last && monthOf(dayOf(last.month))
}

/** Payments dated up to the month's end that nobody has confirmed or cancelled. */
export async function countPending(tx: Tx, month: string): Promise<number> {
  const next = dateOf(addMonths(firstDayOf(month), 1))
  return tx.payment.count({ where: { status: "pending", paidAt: { lt: next } } })
}

/** The month of the first money in the books: what came, went back or was spent. */
export async function firstMonthWithMoney(tx: Tx): Promise<string | null> {
  const first = { _min: { paidAt: true } } as const
  const [{ _min: came }, { _min: pending }, { _min: back }, { _min: spent }] = await Promise.all([
    tx.payment.aggregate({ where: { status: "completed" }, ...first }),
    tx.payment.aggregate({ where: { status: "pending" }, ...first }),
    tx.refund.aggregate(first),
    tx.expense.aggregate({ _min: { on: true } }),
  ])
  const days = [came.paidAt, pending.paidAt, back.paidAt, spent.on].filter((day) => day !== null)
  const [earliest] = days.sort((a, b) => a.getTime() - b.getTime())
  return earliest ? monthOf(dayOf(earliest)) : null
}

async function listClosed() {
  const rows = await db.closedMonth.findMany({
    orderBy: { month: "desc" },
    take: MOST_MONTHS,
    select: { month: true, closedAt: true, closedBy: { select: { name: true } } },
  })
  return rows.map(({ month, closedAt, closedBy }) => ({
    month: monthOf(dayOf(month)),
    closedAt: closedAt.toISOString(),
    closedBy: closedBy.name,
  }))
}

/** `bare`: without a receipt. */
function sumExpenses(from: string) {
  return db.$queryRaw<{ month: string; currency: Currency; amount: bigint; bare: number }[]>`
    SELECT to_char(date_trunc('month', "on"), 'YYYY-MM') AS "month", "currency"::text, sum("amount")::bigint AS "amount",
      count(*) FILTER (WHERE "receiptId" IS NULL)::int AS "bare"
    FROM "expense" WHERE "on" >= ${dateOf(from)}::date GROUP BY 1, 2`
}

function countPendingByMonth() {
  return db.$queryRaw<{ month: string; count: number }[]>`
    SELECT to_char(date_trunc('month', "paidAt"), 'YYYY-MM') AS "month", count(*)::int AS "count"
    FROM "payment" WHERE "status" = 'pending' GROUP BY 1`
}

import { db } from "@/lib/db/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../../actor"
import { type Ledger, readLedger } from "../../allocations/queries"
import { type Day, dayInZone } from "../../calendar"
import { DomainError } from "../../errors"
import { leadScope } from "../../leads/access/queries"
import { type Currency, toMoney } from "../../money"
import { getDefaultStep } from "../../schedules/queries"
import type { ScheduleItemPlan } from "../../schedules/rules"
import { getSettings } from "../../settings/queries"
import { movedSchedule, OVERPAYMENT_MODES, type OverpaymentMode, overpaidAt } from "./rules"
import type { OverpaymentDto } from "./schema"

/** Money of a signed contract that came before it was due, and what each decision would make of its schedule. */
export async function getOverpayment(actor: Actor, contractId: string, now = new Date()): Promise<OverpaymentDto> {
  const contract = await db.contract.findFirst({
    where: { id: contractId, lead: leadScope(actor, "contract.reschedule") },
    select: { status: true, currency: true },
  })
  if (!contract) throw new DomainError("not_found")
  const { currency, status } = contract
  const [ledger, today, step] = await Promise.all([
    readLedger(db, contractId),
    companyDay(db, now),
    getDefaultStep(currency),
  ])
  const amount = status === "signed" ? overpaidAt(ledger.items, ledger.rows, today) : 0n
  return {
    currency,
    version: ledger.version,
    amount: toMoney(amount),
    options: OVERPAYMENT_MODES.flatMap((mode) => {
      const items = amount > 0n ? itemsAfter(ledger, { mode, today, step }) : null
      return items ? [{ mode, ...shown(items, today) }] : []
    }),
  }
}

/** The company's day and rounding for a decision inside a transaction. */
export async function decisionTerms(tx: Tx, currency: Currency, now: Date): Promise<{ today: Day; step: bigint }> {
  return { today: await companyDay(tx, now), step: await getDefaultStep(currency, tx) }
}

async function companyDay(tx: Tx, now: Date): Promise<Day> {
  return dayInZone(now, (await getSettings(tx))["company.timeZone"])
}

type Terms = { mode: OverpaymentMode; today: Day; step: bigint }

function itemsAfter(ledger: Ledger, { mode, ...terms }: Terms): ScheduleItemPlan[] | null {
  return mode === "next" ? ledger.items : movedSchedule(ledger.items, ledger.rows, { mode, ...terms })
}

function shown(items: readonly ScheduleItemPlan[], today: Day) {
  const future = items.filter((item) => item.effectiveDate > today)
  const monthly = future.filter((item) => item.type === "installment").map((item) => toMoney(item.amount))
  return {
    items: items.map(({ type, dueDate, effectiveDate, amount }) => ({
      type,
      dueDate,
      effectiveDate,
      amount: toMoney(amount),
    })),
    ends:
      items
        .map((item) => item.effectiveDate)
        .sort()
        .at(-1) ?? today,
    monthly: monthly.length > 0 ? Math.max(...monthly) : null,
    months: monthly.length,
  }
}

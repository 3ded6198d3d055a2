import type { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/transaction"
import { type OwedItem, owedItems } from "../arrears/rules"
import type { Day } from "../calendar"
import { type AllocationRow, allocate, type CameIn, type DueItem } from "../payments/rules"
import { dayOf } from "../schedules/queries"

const ITEM = {
  id: true,
  position: true,
  type: true,
  dueDate: true,
  effectiveDate: true,
  amount: true,
} satisfies Prisma.ScheduleItemSelect

export type LedgerItem = DueItem & { position: number; dueDate: Day }
export type Ledger = {
  scheduleId: string
  version: number
  /** Items of the version in force, in order. */
  items: LedgerItem[]
  payments: CameIn[]
  /** What the rules make of them; the table holds the same. */
  rows: AllocationRow[]
  /** Principal that came and lies on no item. */
  credit: bigint
  owed: OwedItem[]
}

/** The version of a contract's schedule that is in force, with all its money. Ids of items rise with their position. */
export async function readLedger(tx: Tx, contractId: string): Promise<Ledger> {
  const schedule = await tx.schedule.findFirstOrThrow({
    where: { contractId },
    orderBy: { version: "desc" },
    select: { id: true, version: true, items: { orderBy: { position: "asc" }, select: ITEM, take: 1_000 } },
  })
  const items = schedule.items.map((item) => ({
    ...item,
    dueDate: dayOf(item.dueDate),
    effectiveDate: dayOf(item.effectiveDate),
  }))
  const came = await tx.payment.findMany({
    where: { contractId },
    select: { id: true, type: true, target: true, status: true, paidAt: true, amount: true },
    take: 5_000,
  })
  const payments = came.map((payment) => ({ ...payment, paidAt: dayOf(payment.paidAt) }))
  const { rows, credit } = allocate(items, payments)
  const owed = owedItems(items, rows, payments)
  return { scheduleId: schedule.id, version: schedule.version, items, payments, rows, credit, owed }
}

/** Everything that came and was completed, principal and penalty alike. */
export function completedSum(payments: readonly CameIn[], target?: CameIn["target"]): bigint {
  return payments
    .filter((payment) => payment.status === "completed" && (target === undefined || payment.target === target))
    .reduce((sum, payment) => sum + payment.amount, 0n)
}

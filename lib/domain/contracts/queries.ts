import { db } from "@/lib/db/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../actor"
import { type Ledger, readLedger } from "../allocations/queries"
import { arrearsAt } from "../arrears/rules"
import { type Day, dayInZone } from "../calendar"
import { readPenalty } from "../cancellations/queries"
import { DomainError } from "../errors"
import { leadScope } from "../leads/access/queries"
import { toMoney } from "../money"
import { PAYMENT, toPaymentDto } from "../payments/row/queries"
import { paidByItem } from "../payments/rules"
import { addendumNumber } from "../reschedules/rules"
import { dayOf } from "../schedules/queries"
import { datedScheduleInput } from "../schedules/schema"
import { getSettings } from "../settings/queries"
import { BUYER, readBuyer } from "./identity/queries"
import { LINE, toLine } from "./line/queries"
import type { ContractDto } from "./schema"

/** A contract with everything about it; refuses with `not_found` outside the actor's reach. */
export function getContract(actor: Actor, id: string, now = new Date()): Promise<ContractDto> {
  return readContract(db, actor, id, now)
}

/** The same as it stands in a transaction. */
export async function readContract(tx: Tx, actor: Actor, id: string, now: Date): Promise<ContractDto> {
  const row = await tx.contract.findFirst({
    where: { id, lead: leadScope(actor, "contract.read") },
    select: {
      ...LINE,
      ...BUYER,
      escrowBank: true,
      registryNumber: true,
      notaryNumber: true,
      penaltyRate: true,
      penaltyCapBp: true,
      settlement: true,
      handoverPlannedOn: true,
      handoverOn: true,
      handoverNote: true,
      handedOverBy: { select: { name: true } },
      refunds: { select: { amount: true } },
      schedules: {
        orderBy: { version: "desc" },
        take: 50,
        select: {
          version: true,
          terms: true,
          createdAt: true,
          reason: true,
          by: { select: { name: true } },
          items: { orderBy: { position: "asc" }, take: 1_000 },
        },
      },
      payments: { orderBy: [{ paidAt: "desc" }, { createdAt: "desc" }], take: 1_000, select: PAYMENT },
    },
  })
  if (!row) throw new DomainError("not_found")
  const ledger = await readLedger(tx, id)
  const paid = paidByItem(ledger.items, ledger.rows)
  const principal = [...paid.values()].reduce((sum, amount) => sum + amount, ledger.credit)
  const zone = (await getSettings(tx))["company.timeZone"]
  const today = dayInZone(now, zone)
  const penalty = await readPenalty(tx, row, ledger, now)
  const owes = row.status === "signed"
  return {
    ...toLine(row, principal, actor),
    ...readBuyer(actor, row),
    escrowBank: row.escrowBank,
    registryNumber: row.registryNumber,
    notaryNumber: row.notaryNumber,
    handoverPlannedOn: row.handoverPlannedOn && dayOf(row.handoverPlannedOn),
    handover: row.handoverOn && {
      on: dayOf(row.handoverOn),
      note: row.handoverNote,
      by: row.handedOverBy?.name ?? null,
    },
    version: ledger.version,
    terms: datedScheduleInput.safeParse(row.schedules[0]?.terms).data ?? null,
    items: ledger.items.map((item) => ({ ...toItem(item), paid: toMoney(paid.get(item.id) ?? 0n) })),
    versions: row.schedules.map(({ items, by, createdAt, version, reason }) => ({
      version,
      addendum: toAddendum(version, dayInZone(createdAt, zone)),
      createdAt: createdAt.toISOString(),
      by: by?.name ?? null,
      reason,
      items: items.map((item) =>
        toItem({ ...item, dueDate: dayOf(item.dueDate), effectiveDate: dayOf(item.effectiveDate) }),
      ),
    })),
    payments: row.payments.map(toPaymentDto),
    credit: toMoney(ledger.credit),
    overdue: toMoney(owes ? arrearsAt(ledger.owed, today).total : 0n),
    penalty: {
      accrued: toMoney(penalty.accrued),
      waived: toMoney(penalty.waived),
      paid: toMoney(penalty.paid),
      due: toMoney(penalty.due),
    },
    settlement: row.settlement && {
      status: row.settlement.status,
      paid: toMoney(row.settlement.paid),
      penalty: toMoney(row.settlement.penalty),
      retention: toMoney(row.settlement.retention),
      refundPlan: toMoney(row.settlement.refundPlan),
      refunded: toMoney(row.refunds.reduce((sum, refund) => sum + refund.amount, 0n)),
      approvedAt: row.settlement.approvedAt?.toISOString() ?? null,
    },
  }
}

function toAddendum(version: number, on: Day) {
  const number = addendumNumber(version)
  return number === null ? null : { number, on }
}

type ItemFields = Pick<Ledger["items"][number], "id" | "type" | "dueDate" | "effectiveDate" | "amount">

function toItem({ id, type, dueDate, effectiveDate, amount }: ItemFields) {
  return { id, type, dueDate, effectiveDate, amount: toMoney(amount) }
}

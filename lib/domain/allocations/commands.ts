import type { Tx } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import type { Actor } from "../actor"
import { moveUnit } from "../claims/commands"
import { setLeadStanding } from "../leads/standing/commands"
import { type AllocationRow, isAllPaid, isInitialPaid } from "../payments/rules"
import { readLedger } from "./queries"

/**
 * Lays a contract's completed payments on its items anew and lets unit, lead and contract follow (domain.md §3, §5): sold
 * while it is signed and the initial items are paid, completed while all are. Always from all payments, so completing and
 * cancelling are the same step, and doing it twice changes nothing. The caller has locked the contract's units.
 */
export async function reallocate(tx: Tx, actor: Actor, contractId: string, now: Date): Promise<void> {
  const ledger = await readLedger(tx, contractId)
  await lay(tx, contractId, ledger.rows)
  const contract = await tx.contract.findUniqueOrThrow({
    where: { id: contractId },
    select: {
      status: true,
      leadId: true,
      number: true,
      complexId: true,
      units: { select: { unitId: true, unit: { select: { status: true } } }, orderBy: { unitId: "asc" } },
    },
  })
  if (contract.status !== "signed" && contract.status !== "completed") return
  const isSold = isInitialPaid(ledger.items, ledger.rows)
  for (const { unitId, unit } of contract.units) {
    const move = { unitId, reason: contract.number }
    if (isSold && unit.status === "contracted") {
      await moveUnit(tx, actor, { ...move, from: "contracted", to: "sold" }, now)
    }
    if (!isSold && unit.status === "sold") {
      await moveUnit(tx, actor, { ...move, from: "sold", to: "contracted" }, now)
    }
  }
  const isPaid = isAllPaid(ledger.items, ledger.rows)
  if (isPaid !== (contract.status === "completed")) {
    const status = isPaid ? "completed" : "signed"
    await tx.contract.update({
      where: { id: contractId },
      data: { status, completedAt: isPaid ? now : null },
      select: { id: true },
    })
    const { number, complexId, leadId } = contract
    const subject = { entity: "contract", entityId: contractId, complexId, leadId, data: { number, status } }
    await recordActivity(tx, actor, isPaid ? "contract.completed" : "contract.updated", subject, now)
  }
  await setLeadStanding(tx, actor, contract.leadId, now, contract.number)
}

/** What lies where it should is left: a payment more writes its own rows, not those of all that came before. */
async function lay(tx: Tx, contractId: string, rows: readonly AllocationRow[]): Promise<void> {
  const before = await tx.allocation.findMany({
    where: { payment: { contractId } },
    select: { paymentId: true, itemId: true, amount: true },
    take: 20_000,
  })
  const nameOf = ({ paymentId, itemId, amount }: AllocationRow) => `${paymentId} ${itemId} ${amount}`
  const [wanted, lying] = [new Set(rows.map(nameOf)), new Set(before.map(nameOf))]
  const gone = before.filter((row) => !wanted.has(nameOf(row)))
  const added = rows.filter((row) => !lying.has(nameOf(row)))
  if (gone.length > 0) {
    const OR = gone.map(({ paymentId, itemId }) => ({ paymentId, itemId }))
    await tx.allocation.deleteMany({ where: { OR } })
  }
  if (added.length > 0) await tx.allocation.createMany({ data: added })
}

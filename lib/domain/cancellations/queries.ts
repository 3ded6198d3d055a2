import type { Tx } from "@/lib/db/transaction"
import { completedSum, type Ledger, readLedger } from "../allocations/queries"
import { contractPenalty, penaltyDue } from "../arrears/rules"
import { dayInZone } from "../calendar"
import { larger } from "../money"
import { getSettings } from "../settings/queries"

type PenaltySubject = {
  id: string
  status: "draft" | "signed" | "completed" | "cancelled"
  price: bigint
  penaltyRate: number
  penaltyCapBp: number
}

export type Penalty = { accrued: bigint; waived: bigint; paid: bigint; due: bigint }

/** A contract's penalty at `now`, in the company's time zone. A draft obliges nobody, so it has none. */
export async function readPenalty(tx: Tx, contract: PenaltySubject, ledger: Ledger, now: Date): Promise<Penalty> {
  const { _sum } = await tx.penaltyWaiver.aggregate({ where: { contractId: contract.id }, _sum: { amount: true } })
  const waived = _sum.amount ?? 0n
  const paid = completedSum(ledger.payments, "penalty")
  const today = dayInZone(now, (await getSettings(tx))["company.timeZone"])
  const terms = { price: contract.price, rate: contract.penaltyRate, capBasisPoints: contract.penaltyCapBp }
  const owes = contract.status === "signed" || contract.status === "completed"
  const accrued = owes ? contractPenalty(ledger.owed, terms, today) : 0n
  return { accrued, waived, paid, due: penaltyDue(accrued, waived, paid) }
}

/** What a cancellation settles: all that was completed, and the penalty run up and not waived. */
export async function readSettlementSums(
  tx: Tx,
  contract: PenaltySubject,
  now: Date,
): Promise<{ paid: bigint; penalty: bigint }> {
  const ledger = await readLedger(tx, contract.id)
  const { accrued, waived } = await readPenalty(tx, contract, ledger, now)
  return { paid: completedSum(ledger.payments), penalty: larger(0n, accrued - waived) }
}

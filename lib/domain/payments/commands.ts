import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { reallocate } from "../allocations/commands"
import { readLedger } from "../allocations/queries"
import { type Day, dayInZone, isDay } from "../calendar"
import { readPenalty } from "../cancellations/queries"
import { assertLocked, lockSale } from "../claims/commands"
import { CLAIM } from "../claims/queries"
import { isLive } from "../claims/rules"
import { DomainError } from "../errors"
import { fromJsonAmount } from "../money"
import { assertMonthOpen } from "../month-close/commands"
import { assertMay } from "../policy"
import { takeBackFromSettlement } from "../refunds/commands"
import { confirmClaim } from "../reservations/commands"
import { dateOf, dayOf } from "../schedules/queries"
import { getSettings } from "../settings/queries"
import { readPayment } from "./queries"
import { assertReceipt } from "./receipts/commands"
import type { CancelPaymentInput, PaymentDto, RecordPaymentInput } from "./schema"

/**
 * Enters money that came, as `pending`, for a contract or as booking money for a claim. Refuses with `cash_not_allowed`
 * where the company takes no cash, `status_conflict` for a cancelled contract, `claim_ended` for a claim that is over,
 * `penalty_above_due` for more penalty than is due, `month_closed` for a day in a closed month.
 */
export async function recordPayment(actor: Actor, input: RecordPaymentInput, now = new Date()): Promise<PaymentDto> {
  assertMay(actor, "payment.record")
  return transaction(async (tx) => {
    const settings = await getSettings(tx)
    if (input.receiptId) await assertReceipt(tx, input.receiptId)
    await lockPayee(tx, input)
    const payee = input.contractId ? await contractPayee(tx, input.contractId) : await reservationPayee(tx, input, now)
    if (input.method === "cash" && !settings["payments.cashAllowed"]) throw new DomainError("cash_not_allowed")
    const { complexId, number, ...columns } = payee
    const amount = fromJsonAmount(input.amount)
    if (input.target === "penalty") await assertPenaltyDue(tx, input.contractId ?? "", amount, now)
    const paidOn: Day = isDay(input.paidAt)
      ? input.paidAt
      : dayInZone(new Date(input.paidAt), settings["company.timeZone"])
    await assertMonthOpen(tx, [paidOn])
    const payment = await tx.payment.create({
      data: {
        ...columns,
        complexId,
        type: input.type,
        target: input.target,
        method: input.method,
        amount,
        paidAt: dateOf(paidOn),
        receiptId: input.receiptId ?? null,
        note: input.note ?? "",
        createdById: personId(actor),
        createdAt: now,
      },
      select: { id: true },
    })
    const { type, target, method } = input
    const { currency, leadId } = columns
    const facts = { id: payment.id, type, target, method, amount, currency, leadId, complexId, number }
    await record(tx, actor, "payment.recorded", facts, null, now)
    return readPayment(tx, payment.id)
  })
}

/**
 * Locks the sale that money is entered for: a draft made at the same moment must find its claim's booking money, or that would
 * belong to neither; a cancellation must find what is pending.
 */
async function lockPayee(tx: Tx, { contractId, reservationId }: RecordPaymentInput): Promise<void> {
  const units = contractId
    ? await tx.contractUnit.findMany({ where: { contractId }, select: { unitId: true } })
    : await tx.reservation.findMany({ where: { id: reservationId ?? "" }, select: { unitId: true } })
  await lockSale(
    tx,
    units.map((unit) => unit.unitId),
  )
}

async function contractPayee(tx: Tx, contractId: string) {
  const contract = await tx.contract.findUnique({
    where: { id: contractId },
    select: { status: true, number: true, leadId: true, currency: true, complexId: true },
  })
  if (!contract) throw new DomainError("not_found")
  const { status, ...payee } = contract
  if (status === "cancelled") throw new DomainError("status_conflict", { status })
  return { ...payee, contractId }
}

/** Booking money is an `initial` payment towards the price; a claim that has become a contract passes it on. */
async function reservationPayee(tx: Tx, input: RecordPaymentInput, now: Date) {
  const claim = await tx.reservation.findUnique({
    where: { id: input.reservationId ?? "" },
    select: {
      status: true,
      expiresAt: true,
      leadId: true,
      currency: true,
      unit: { select: { complexId: true } },
      contractUnits: { select: { contractId: true, contract: { select: { number: true } } }, take: 1 },
    },
  })
  if (!claim) throw new DomainError("not_found")
  if (input.type !== "initial") throw invalid("type")
  if (input.target !== "principal") throw invalid("target")
  if (!isLive(claim, now)) throw new DomainError("claim_ended", { status: claim.status })
  return {
    reservationId: input.reservationId,
    contractId: claim.contractUnits[0]?.contractId,
    number: claim.contractUnits[0]?.contract.number ?? null,
    leadId: claim.leadId,
    currency: claim.currency,
    complexId: claim.unit.complexId,
  }
}

/**
 * The money is on the account: it is laid on the contract's items, and unit, lead and contract follow; on a claim it
 * confirms the claim as reserved. Refuses with `payment_decided` when it was completed or cancelled before, with
 * `status_conflict` when its contract was cancelled meanwhile, with `penalty_above_due` when less penalty is due by now.
 */
export async function completePayment(actor: Actor, id: string, now = new Date()): Promise<PaymentDto> {
  assertMay(actor, "payment.record")
  return transaction(async (tx) => {
    const payment = await lockPayment(tx, id)
    if (payment.status !== "pending") throw new DomainError("payment_decided", { status: payment.status })
    if (payment.contract?.status === "cancelled") throw new DomainError("status_conflict", { status: "cancelled" })
    if (payment.target === "penalty") await assertPenaltyDue(tx, payment.contractId ?? "", payment.amount, now)
    await tx.payment.update({
      where: { id },
      data: { status: "completed", completedAt: now, decidedById: personId(actor) },
      select: { id: true },
    })
    await record(tx, actor, "payment.completed", payment, null, now)
    const claim = payment.reservation
    if (payment.contractId) await reallocate(tx, actor, payment.contractId, now)
    else if (claim?.status === "active" && claim.kind === "held" && isLive(claim, now)) {
      await confirmClaim(tx, actor, claim, now)
    }
    return readPayment(tx, id)
  })
}

/**
 * Takes a payment back, pending or completed: its items are unpaid again, a unit that it sold is contracted again. The row
 * stays, with the reason. Refuses with `payment_decided` when it was cancelled before, `refund_above_plan` or
 * `status_conflict` when the money has gone back to the buyer or its settlement is approved, `month_closed` when its month is.
 */
export async function cancelPayment(
  actor: Actor,
  id: string,
  input: CancelPaymentInput,
  now = new Date(),
): Promise<PaymentDto> {
  assertMay(actor, "payment.record")
  return transaction(async (tx) => {
    const payment = await lockPayment(tx, id)
    if (payment.status === "cancelled") throw new DomainError("payment_decided", { status: payment.status })
    await assertMonthOpen(tx, [dayOf(payment.paidAt)])
    await tx.payment.update({
      where: { id },
      data: { status: "cancelled", cancelledAt: now, cancelReason: input.reason, decidedById: personId(actor) },
      select: { id: true },
    })
    await record(tx, actor, "payment.cancelled", payment, input.reason, now)
    if (payment.status === "completed") await takeBackFromSettlement(tx, payment, now)
    if (payment.contractId) await reallocate(tx, actor, payment.contractId, now)
    return readPayment(tx, id)
  })
}

/** The payment under the lock of its sale; a draft contract may have taken it from its claim just before. */
async function lockPayment(tx: Tx, id: string) {
  const seen = await tx.payment.findUnique({
    where: { id },
    select: {
      leadId: true,
      reservation: { select: { unitId: true } },
      contract: { select: { units: { select: { unitId: true } } } },
    },
  })
  if (!seen) throw new DomainError("not_found")
  const units = (seen.contract?.units ?? []).map((unit) => unit.unitId)
  if (seen.reservation) units.push(seen.reservation.unitId)
  await lockSale(tx, [...new Set(units)], [seen.leadId])
  const payment = await tx.payment.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      status: true,
      type: true,
      target: true,
      method: true,
      amount: true,
      paidAt: true,
      leadId: true,
      contractId: true,
      currency: true,
      contract: { select: { status: true, number: true, complexId: true, units: { select: { unitId: true } } } },
      reservation: { select: CLAIM },
    },
  })
  const { contract, reservation } = payment
  assertLocked(units, contract?.units ?? [])
  const complexId = contract?.complexId ?? reservation?.unit.complexId ?? null
  return { ...payment, complexId, number: contract?.number ?? null }
}

/** Nobody pays penalty in advance: what is above it would be money that belongs to nothing. */
async function assertPenaltyDue(tx: Tx, id: string, amount: bigint, now: Date): Promise<void> {
  const contract = await tx.contract.findUniqueOrThrow({
    where: { id },
    select: { id: true, status: true, price: true, penaltyRate: true, penaltyCapBp: true, currency: true },
  })
  const { due } = await readPenalty(tx, contract, await readLedger(tx, id), now)
  if (amount > due) throw new DomainError("penalty_above_due", { due, currency: contract.currency })
}

function invalid(field: string): DomainError {
  return new DomainError("validation_failed", {}, [{ path: [field], message: "invalid" }])
}

type PaymentFacts = {
  id: string
  amount: bigint
  currency: string
  type: string
  target: string
  method: string
  leadId: string
  complexId: string | null
  /** The contract's. */
  number: string | null
}

async function record(
  tx: Tx,
  actor: Actor,
  kind: "payment.recorded" | "payment.completed" | "payment.cancelled",
  { id, leadId, complexId, amount, currency, type, target, method, number }: PaymentFacts,
  reason: string | null,
  now: Date,
): Promise<void> {
  const data = { amount: String(amount), currency, type, target, method, number, reason }
  await recordActivity(tx, actor, kind, { entity: "payment", entityId: id, complexId, leadId, data }, now)
}

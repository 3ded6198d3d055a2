import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { refundLeft, refundPlan } from "../arrears/rules"
import { dayInZone, isDay } from "../calendar"
import { readSettlementSums } from "../cancellations/queries"
import { DomainError } from "../errors"
import { settleExpiredClaimsOfLead } from "../expiry/commands"
import { type Currency, fromJsonAmount } from "../money"
import { assertMonthOpen } from "../month-close/commands"
import { assertMay } from "../policy"
import { dateOf } from "../schedules/queries"
import { getSettings } from "../settings/queries"
import { leadCredits, readRefund, refundedOfContract } from "./queries"
import type { RecordRefundInput, RefundDto } from "./schema"

/**
 * Pays money back: of a cancelled contract's plan, or of a lead's credit. Refuses with `refund_above_plan` (what is left of
 * it), `cash_not_allowed`, `month_closed`, and `status_conflict` for a contract that is not cancelled or on which nothing was paid.
 */
export async function recordRefund(actor: Actor, input: RecordRefundInput, now = new Date()): Promise<RefundDto> {
  assertMay(actor, "payment.record")
  // What has run out ends first: a draft that was under way when its claim's time was over finds no claim, not spent money.
  if (input.leadId) await settleExpiredClaimsOfLead(input.leadId, now)
  return transaction(async (tx) => {
    const amount = fromJsonAmount(input.amount)
    const source = input.contractId
      ? await contractSource(tx, input.contractId)
      : await leadSource(tx, input.leadId ?? "", input.currency, now)
    if (amount > source.left)
      throw new DomainError("refund_above_plan", { left: source.left, currency: source.currency })
    const settings = await getSettings(tx)
    if (input.method === "cash" && !settings["payments.cashAllowed"]) throw new DomainError("cash_not_allowed")
    const zone = settings["company.timeZone"]
    const paidAt = input.paidAt && isDay(input.paidAt) ? input.paidAt : dayInZone(new Date(input.paidAt ?? now), zone)
    await assertMonthOpen(tx, [paidAt])
    const { contractId, leadId, currency, complexId, left } = source
    const { method, reason } = input
    const entry = { contractId, leadId, currency, amount, method, reason }
    const refund = await tx.refund.create({
      data: { ...entry, paidAt: dateOf(paidAt), createdById: personId(actor), createdAt: now },
      select: { id: true },
    })
    const data = { amount: amount.toString(), currency, method, reason }
    const subject = { entity: "refund", entityId: refund.id, complexId, leadId, data }
    await recordActivity(tx, actor, "refund.recorded", subject, now)
    return readRefund(tx, refund.id, left - amount)
  })
}

type Source = { contractId: string | null; leadId: string; complexId: string | null; currency: Currency; left: bigint }

/** The settlement's row is locked: of two refunds at once the second sees the first. */
async function contractSource(tx: Tx, contractId: string): Promise<Source> {
  await tx.$queryRaw`SELECT "id" FROM "settlement" WHERE "contractId" = ${contractId} FOR NO KEY UPDATE`
  const contract = await tx.contract.findUnique({
    where: { id: contractId },
    select: {
      status: true,
      leadId: true,
      complexId: true,
      currency: true,
      settlement: { select: { refundPlan: true } },
    },
  })
  if (!contract) throw new DomainError("not_found")
  const { status, settlement, ...source } = contract
  if (!settlement) throw new DomainError("status_conflict", { status })
  return { ...source, contractId, left: refundLeft(settlement.refundPlan, await refundedOfContract(tx, contractId)) }
}

/** The lead's row is locked in place of a settlement. */
async function leadSource(tx: Tx, leadId: string, asked: Currency | undefined, now: Date): Promise<Source> {
  const [lead] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "lead" WHERE "id" = ${leadId} FOR NO KEY UPDATE`
  if (!lead) throw new DomainError("not_found")
  const credits = [...(await leadCredits(tx, leadId, now))].filter(([, credit]) => credit > 0n)
  const [currency, left] = credits.find(([name]) => asked === undefined || name === asked) ?? [asked ?? "UZS", 0n]
  if (asked === undefined && credits.length > 1) throw new DomainError("currency_mismatch")
  return { contractId: null, leadId, complexId: null, currency, left }
}

type TakenBack = { leadId: string; contractId: string | null; currency: Currency; contract: { status: string } | null }

/**
 * A completed payment was cancelled after its sale had ended: what may be refunded shrinks with it. An approved settlement
 * no longer changes, and what has been paid out must stay covered. The caller has locked the sale.
 */
export async function takeBackFromSettlement(tx: Tx, payment: TakenBack, now: Date): Promise<void> {
  if (!payment.contractId) {
    const credit = (await leadCredits(tx, payment.leadId, now)).get(payment.currency) ?? 0n
    if (credit < 0n) throw new DomainError("refund_above_plan", { left: 0n, currency: payment.currency })
    return
  }
  if (payment.contract?.status !== "cancelled") return
  const { contractId } = payment
  await tx.$queryRaw`SELECT "id" FROM "settlement" WHERE "contractId" = ${contractId} FOR NO KEY UPDATE`
  const settlement = await tx.settlement.findUnique({ where: { contractId } })
  if (settlement?.status !== "open") throw new DomainError("status_conflict", { status: "cancelled" })
  const contract = await tx.contract.findUniqueOrThrow({ where: { id: contractId } })
  const { paid } = await readSettlementSums(tx, contract, now)
  const plan = refundPlan({ completed: paid, penalty: settlement.penalty, retention: settlement.retention })
  if (plan < (await refundedOfContract(tx, contractId))) {
    throw new DomainError("refund_above_plan", { left: plan, currency: payment.currency })
  }
  await tx.settlement.update({ where: { contractId }, data: { paid, refundPlan: plan }, select: { id: true } })
}

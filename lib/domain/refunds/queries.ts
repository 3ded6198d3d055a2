import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../actor"
import { DomainError } from "../errors"
import { leadScope } from "../leads/access/queries"
import { type Currency, toMoney } from "../money"
import { decodeTimeCursor, type Page, toPage } from "../page"
import { dateOf, dayOf } from "../schedules/queries"
import { foldText } from "../search"
import type { CreditsDto, ListRefundsInput, RefundDto } from "./schema"

const REFUND = {
  id: true,
  contractId: true,
  leadId: true,
  amount: true,
  currency: true,
  method: true,
  reason: true,
  paidAt: true,
  createdAt: true,
  contract: { select: { number: true } },
  lead: { select: { name: true } },
  createdBy: { select: { name: true } },
} satisfies Prisma.RefundSelect
type RefundRow = Prisma.RefundGetPayload<{ select: typeof REFUND }>

function toRefund({ contract, lead, createdBy, ...row }: RefundRow): Omit<RefundDto, "left"> {
  return {
    ...row,
    contractNumber: contract?.number ?? null,
    leadName: lead.name,
    amount: toMoney(row.amount),
    paidAt: dayOf(row.paidAt),
    createdAt: row.createdAt.toISOString(),
    createdBy: createdBy?.name ?? null,
  }
}

export async function readRefund(tx: Tx, id: string, left: bigint): Promise<RefundDto> {
  const row = await tx.refund.findUniqueOrThrow({ where: { id }, select: REFUND })
  return { ...toRefund(row), left: toMoney(left) }
}

/** Money that went back, the last entered first. */
export async function listRefunds(actor: Actor, input: ListRefundsInput): Promise<Page<Omit<RefundDto, "left">>> {
  const after = decodeTimeCursor(input.cursor)
  const { contractId, leadId, complexId, method, q, from, to } = input
  const and: Prisma.RefundWhereInput[] = [{ lead: leadScope(actor, "payment.read") }]
  if (contractId) and.push({ contractId })
  if (leadId) and.push({ leadId })
  if (complexId) and.push({ contract: { complexId } })
  if (method) and.push({ method })
  if (q) {
    const searchText = { contains: foldText(q) }
    and.push({ OR: [{ contract: { searchText } }, { lead: { searchText } }] })
  }
  if (from) and.push({ paidAt: { gte: dateOf(from) } })
  if (to) and.push({ paidAt: { lte: dateOf(to) } })
  if (after) and.push({ OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] })
  const rows = await db.refund.findMany({
    where: { AND: and },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
    select: REFUND,
  })
  return toPage(rows, input.limit, (row) => ({ value: row.createdAt.toISOString(), id: row.id }), toRefund)
}

/** What a lead within the actor's reach has as credit; refuses with `not_found` outside it. */
export async function getCredits(actor: Actor, leadId: string, now = new Date()): Promise<CreditsDto> {
  const lead = await db.lead.count({ where: { id: leadId, ...leadScope(actor, "payment.read") } })
  if (lead === 0) throw new DomainError("not_found")
  const credits = [...(await leadCredits(db, leadId, now))].filter(([, amount]) => amount > 0n)
  return { items: credits.map(([currency, amount]) => ({ currency, amount: toMoney(amount) })) }
}

/** Sum of a contract's refunds. */
export async function refundedOfContract(tx: Tx, contractId: string): Promise<bigint> {
  return (await tx.refund.aggregate({ where: { contractId }, _sum: { amount: true } }))._sum.amount ?? 0n
}

/**
 * A lead's credit by currency: booking money completed on claims that ended without a contract, less what was refunded of
 * it. Zero and negative balances are left in, so that a caller sees when a payment may not be taken back.
 */
export async function leadCredits(tx: Tx, leadId: string, now: Date): Promise<Map<Currency, bigint>> {
  const came = await tx.payment.groupBy({
    by: ["currency"],
    where: {
      leadId,
      contractId: null,
      status: "completed",
      reservation: { OR: [{ status: { in: ["released", "expired", "cancelled"] } }, { expiresAt: { lte: now } }] },
    },
    _sum: { amount: true },
  })
  const went = await tx.refund.groupBy({
    by: ["currency"],
    where: { leadId, contractId: null },
    _sum: { amount: true },
  })
  const credits = new Map(came.map((row) => [row.currency, row._sum.amount ?? 0n]))
  for (const row of went) credits.set(row.currency, (credits.get(row.currency) ?? 0n) - (row._sum.amount ?? 0n))
  return credits
}

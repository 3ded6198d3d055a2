import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../actor"
import { leadScope } from "../leads/access/queries"
import { decodeTimeCursor, type Page, toPage } from "../page"
import { dateOf } from "../schedules/queries"
import { foldText } from "../search"
import { PAYMENT, type PaymentRow, toPaymentDto } from "./row/queries"
import type { ListPaymentsInput, PaymentDto } from "./schema"

/** Payments within the actor's reach, the last entered first. `from` and `to` are days of the money. */
export async function listPayments(actor: Actor, input: ListPaymentsInput): Promise<Page<PaymentDto>> {
  const after = decodeTimeCursor(input.cursor)
  const { contractId, reservationId, leadId, complexId, status, target, type, method, q, from, to } = input
  const and: Prisma.PaymentWhereInput[] = [{ lead: leadScope(actor, "payment.read") }]
  if (contractId) and.push({ contractId })
  if (reservationId) and.push({ reservationId })
  if (leadId) and.push({ leadId })
  if (complexId) and.push({ OR: [{ contract: { complexId } }, { reservation: { unit: { complexId } } }] })
  if (status) and.push({ status })
  if (target) and.push({ target })
  if (type) and.push({ type })
  if (method) and.push({ method })
  if (q) and.push(searched(q))
  if (from) and.push({ paidAt: { gte: dateOf(from) } })
  if (to) and.push({ paidAt: { lte: dateOf(to) } })
  if (after) and.push({ OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] })
  const rows = await db.payment.findMany({
    where: { AND: and },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
    select: PAYMENT,
  })
  const position = (row: PaymentRow) => ({ value: row.createdAt.toISOString(), id: row.id })
  return toPage(rows, input.limit, position, toPaymentDto)
}

/** What of these conditions a person types: the client, the buyer or the contract's number. */
function searched(q: string): Prisma.PaymentWhereInput {
  const searchText = { contains: foldText(q) }
  return { OR: [{ contract: { searchText } }, { lead: { searchText } }] }
}

/** A payment as it stands in a transaction. */
export async function readPayment(tx: Tx, id: string): Promise<PaymentDto> {
  return toPaymentDto(await tx.payment.findUniqueOrThrow({ where: { id }, select: PAYMENT }))
}

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
  if (complexId) and.push({ complexId })
  if (status) and.push({ status })
  if (target) and.push({ target })
  if (type) and.push({ type })
  if (method) and.push({ method })
  if (q) and.push({ id: { in: await findByText(q) } })
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

/** A search that means more payments than this means nobody in particular. */
const MOST_FOUND = 5_000

/** Payments of a client, a buyer or a contract's number, the newest first; each side by its own index. */
async function findByText(q: string): Promise<string[]> {
  const pattern = `%${foldText(q).replace(/[\\%_]/gu, "\\$&")}%`
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "payment"
    WHERE "contractId" = ANY (ARRAY(SELECT "id" FROM "contract" WHERE "searchText" LIKE ${pattern}))
      OR "leadId" = ANY (ARRAY(SELECT "id" FROM "lead" WHERE "searchText" LIKE ${pattern}))
    ORDER BY "createdAt" DESC, "id" DESC LIMIT ${MOST_FOUND}`
  return rows.map((row) => row.id)
}

/** A payment as it stands in a transaction. */
export async function readPayment(tx: Tx, id: string): Promise<PaymentDto> {
  return toPaymentDto(await tx.payment.findUniqueOrThrow({ where: { id }, select: PAYMENT }))
}

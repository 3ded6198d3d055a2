import type { Prisma } from "@/lib/db/generated/client"
import { mediaUrl } from "../../media/rules"
import { toMoney } from "../../money"
import { dayOf } from "../../schedules/queries"
import type { PaymentDto } from "../schema"

export const PAYMENT = {
  id: true,
  status: true,
  type: true,
  target: true,
  method: true,
  amount: true,
  currency: true,
  paidAt: true,
  contractId: true,
  reservationId: true,
  leadId: true,
  receipt: { select: { key: true, name: true } },
  note: true,
  createdAt: true,
  completedAt: true,
  cancelledAt: true,
  cancelReason: true,
  contract: { select: { number: true } },
  lead: { select: { name: true } },
  createdBy: { select: { name: true } },
  decidedBy: { select: { name: true } },
  allocations: { select: { itemId: true, amount: true }, orderBy: { itemId: "asc" } },
} satisfies Prisma.PaymentSelect
export type PaymentRow = Prisma.PaymentGetPayload<{ select: typeof PAYMENT }>

export function toPaymentDto({ contract, lead, createdBy, decidedBy, receipt, ...row }: PaymentRow): PaymentDto {
  return {
    ...row,
    amount: toMoney(row.amount),
    paidAt: dayOf(row.paidAt),
    contractNumber: contract?.number ?? null,
    leadName: lead.name,
    receipt: receipt && { url: mediaUrl(receipt.key), name: receipt.name },
    createdAt: row.createdAt.toISOString(),
    createdBy: createdBy?.name ?? null,
    decidedBy: decidedBy?.name ?? null,
    completedAt: row.completedAt?.toISOString() ?? null,
    cancelledAt: row.cancelledAt?.toISOString() ?? null,
    allocations: row.allocations.map(({ itemId, amount }) => ({ itemId, amount: toMoney(amount) })),
  }
}

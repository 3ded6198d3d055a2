import { z } from "zod"
import { dayInput, momentInput } from "../moment"
import { CURRENCIES, LARGEST_AMOUNT } from "../money"
import { pageInput, pageOf } from "../page"
import { scheduleItemType } from "../schedules/schema"

const id = z.string().min(1).max(100)
const text = (max: number) => z.string().trim().min(1).max(max)

export const PAYMENT_METHODS = ["bank_transfer", "card", "bank_app", "mortgage", "offset", "cash"] as const
export const paymentMethod = z.enum(PAYMENT_METHODS)
export type PaymentMethod = z.output<typeof paymentMethod>
export const paymentStatus = z.enum(["pending", "completed", "cancelled"])
export const paymentTarget = z.enum(["principal", "penalty"])

/** The day of the money; of an instant, the day in the company's time zone. */
export const paidAtInput = momentInput

export const recordPaymentInput = z
  .strictObject({
    contractId: id.optional(),
    reservationId: id.optional(),
    type: scheduleItemType,
    target: paymentTarget.default("principal"),
    amount: z.int().min(1).max(LARGEST_AMOUNT),
    method: paymentMethod,
    paidAt: paidAtInput,
    receiptId: id.optional(),
    note: z.string().trim().max(1_000).optional(),
  })
  .refine((input) => (input.contractId === undefined) !== (input.reservationId === undefined), { path: ["contractId"] })
export type RecordPaymentInput = z.output<typeof recordPaymentInput>

export const attachReceiptInput = z.strictObject({ receiptId: id })
export type AttachReceiptInput = z.output<typeof attachReceiptInput>

export const cancelPaymentInput = z.strictObject({ reason: text(1_000) })
export type CancelPaymentInput = z.output<typeof cancelPaymentInput>

export const paymentDto = z.object({
  id: z.string(),
  status: paymentStatus,
  type: scheduleItemType,
  target: paymentTarget,
  method: paymentMethod,
  amount: z.int(),
  currency: z.enum(CURRENCIES),
  paidAt: z.iso.date(),
  contractId: z.string().nullable(),
  contractNumber: z.string().nullable(),
  reservationId: z.string().nullable(),
  leadId: z.string(),
  leadName: z.string(),
  /** A private file: whoever may read the payment opens it. */
  receipt: z.object({ url: z.string(), name: z.string() }).nullable(),
  note: z.string(),
  createdAt: z.iso.datetime(),
  createdBy: z.string().nullable(),
  decidedBy: z.string().nullable(),
  completedAt: z.iso.datetime().nullable(),
  cancelledAt: z.iso.datetime().nullable(),
  cancelReason: z.string().nullable(),
  /** Which items it paid, of the schedule in force. */
  allocations: z.array(z.object({ itemId: z.string(), amount: z.int() })),
})
export type PaymentDto = z.output<typeof paymentDto>

const filters = {
  contractId: id.optional(),
  reservationId: id.optional(),
  leadId: id.optional(),
  complexId: id.optional(),
  status: paymentStatus.optional(),
  target: paymentTarget.optional(),
  type: scheduleItemType.optional(),
  method: paymentMethod.optional(),
  /** Part of the client's name or of the contract's number or buyer, in any alphabet. */
  q: z.string().trim().min(1).max(100).optional(),
  /** By the day of the money, both ends counted. */
  from: dayInput.optional(),
  to: dayInput.optional(),
}

export const listPaymentsInput = z.strictObject({ ...pageInput, ...filters })
export type ListPaymentsInput = z.output<typeof listPaymentsInput>

export const exportPaymentsInput = z.strictObject({ ...filters, format: z.enum(["csv", "xlsx"]).default("xlsx") })
export type ExportPaymentsInput = z.output<typeof exportPaymentsInput>

export const paymentsPage = pageOf(paymentDto)

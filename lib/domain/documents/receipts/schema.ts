import { z } from "zod"
import type { Day } from "../../calendar"
import type { Currency } from "../../money"
import type { PaymentDto } from "../../payments/schema"
import { type Company, documentLocale } from "../schema"

/** `GET /api/finance/payments/{id}/document`. */
export const receiptInput = z.strictObject({
  id: z.string(),
  /** The buyer's language unless told. */
  locale: documentLocale.optional(),
})
export type ReceiptInput = z.output<typeof receiptInput>

/** What a receipt is written from; `amount` in minor units. */
export type ReceiptFacts = Pick<PaymentDto, "id" | "type" | "target" | "method"> & {
  leadId: string
  amount: bigint
  currency: Currency
  paidOn: Day
  payer: string
  contractNumber: string | null
  confirmedBy: string | null
  locale: "ru" | "uz" | "en"
  company: Company
}

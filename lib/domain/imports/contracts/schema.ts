import { z } from "zod"
import { CURRENCIES } from "../../money"
import { PAYMENT_METHODS } from "../../payments/schema"
import { datedScheduleInput, scheduleItemType } from "../../schedules/schema"

/** Columns of the sheet of contracts. */
export const CONTRACT_FIELDS = [
  "contract",
  "date",
  "complex",
  "block",
  "entrance",
  "floor",
  "number",
  "buyer",
  "passport",
  "passportIssuedBy",
  "passportIssuedAt",
  "pinfl",
  "citizenship",
  "phone",
  "address",
  "price",
  "discount",
  "schedule",
  "months",
  "down",
  "paid",
  "debt",
  "manager",
] as const
export type ContractField = (typeof CONTRACT_FIELDS)[number]

/** Columns of the sheets of due dates and of payments. */
export const PART_FIELDS = ["contract", "due", "amount", "type", "method"] as const
export type PartField = (typeof PART_FIELDS)[number]

export const MOST_CONTRACTS = 2_000
export const MOST_PARTS = 100_000

const amount = z.string()
const day = z.iso.date()

export const listedPayment = z.object({ paidOn: day, amount, method: z.enum(PAYMENT_METHODS), type: scheduleItemType })
export type ListedPayment = z.output<typeof listedPayment>

/** What of a contract may be shown: in a report, to whoever runs imports. Amounts are decimal strings of minor units. */
export const listedContract = z.object({
  number: z.string(),
  date: day,
  complexName: z.string(),
  unit: z.string(),
  buyerName: z.string(),
  currency: z.enum(CURRENCIES),
  price: amount,
  paid: amount,
  debt: amount,
  items: z.number().int(),
  payments: z.number().int(),
})
export type ListedContract = z.output<typeof listedContract>

/** What is written of it. Kept beside the other, never sent; passport and PINFL are sealed from the first write on. */
export const listedDeal = z.object({
  number: z.string(),
  date: day,
  complexId: z.string(),
  unitId: z.string(),
  currency: z.enum(CURRENCIES),
  price: amount,
  listPrice: amount,
  discountBp: z.number().int(),
  managerId: z.string().nullable(),
  leadPhone: z.string(),
  buyer: z.object({
    fullName: z.string(),
    sealedPassport: z.string(),
    passportIssuedBy: z.string(),
    passportIssuedAt: day,
    sealedPinfl: z.string().nullable(),
    citizenship: z.string().optional(),
    address: z.string(),
    phone: z.string(),
  }),
  /** How the schedule is made, or its items as they stand. */
  terms: datedScheduleInput.nullable(),
  items: z.array(z.object({ type: scheduleItemType, dueDate: day, amount })),
  payments: z.array(listedPayment),
})
export type ListedDeal = z.output<typeof listedDeal>

export const appliedContractsDto = z.object({
  created: z.number().int(),
  unchanged: z.number().int(),
  payments: z.number().int(),
})
export type AppliedContractsDto = z.output<typeof appliedContractsDto>

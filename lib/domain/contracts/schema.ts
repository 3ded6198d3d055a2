import { z } from "zod"
import { dayInput } from "../moment"
import { CURRENCIES } from "../money"
import { pageInput, pageOf } from "../page"
import { paymentDto } from "../payments/schema"
import { datedScheduleInput, scheduleItemType } from "../schedules/schema"
import { UNIT_STATUSES } from "../units/rules"
import { unitKind } from "../units/schema"
import { LOCALES } from "../users/schema"
import { CONTRACT_STATUSES } from "./rules"

const id = z.string().min(1).max(100)
const text = (max: number) => z.string().trim().min(1).max(max)

export const buyerInput = z.strictObject({
  fullName: text(200),
  /** Stored encrypted. */
  passport: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[\p{L}\d][\p{L}\d -]{3,18}[\p{L}\d]$/u),
  passportIssuedBy: text(300),
  passportIssuedAt: dayInput,
  /** ПИНФЛ: 14 digits; asked of citizens of Uzbekistan by a company there. Stored encrypted. */
  pinfl: z
    .string()
    .regex(/^\d{14}$/)
    .optional(),
  citizenship: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  address: text(500),
  phone: text(40),
  email: z.email().optional(),
  /** The language of the documents; Russian unless told. */
  locale: z.enum(LOCALES).optional(),
})
export type BuyerInput = z.output<typeof buyerInput>

const papers = {
  escrowBank: z.string().trim().max(200).nullable().optional(),
  registryNumber: z.string().trim().max(100).nullable().optional(),
  notaryNumber: z.string().trim().max(100).nullable().optional(),
}

/** A flat and its parking place, a shop in two rooms: more is a mistake. */
export const MAX_UNITS = 20

export const draftContractInput = z.strictObject({
  reservationId: id,
  /** Further live claims of the same lead in the same complex: their units go on the same paper. */
  reservationIds: z
    .array(id)
    .max(MAX_UNITS - 1)
    .optional(),
  buyer: buyerInput,
  schedule: datedScheduleInput,
  ...papers,
})
export type DraftContractInput = z.output<typeof draftContractInput>

export const updateContractInput = z.strictObject({
  buyer: z.strictObject(buyerInput.partial().shape).optional(),
  schedule: datedScheduleInput.optional(),
  /** All claims that the draft has from now on: new ones join it, those left out live on without it. */
  reservationIds: z.array(id).min(1).max(MAX_UNITS).optional(),
  ...papers,
})
export type UpdateContractInput = z.output<typeof updateContractInput>

export const rescheduleInput = z.strictObject({ schedule: datedScheduleInput, reason: text(1_000) })
export type RescheduleInput = z.output<typeof rescheduleInput>

const contractStatus = z.enum(CONTRACT_STATUSES)

export const contractItemDto = z.object({
  id: z.string(),
  type: scheduleItemType,
  dueDate: z.iso.date(),
  effectiveDate: z.iso.date(),
  amount: z.int(),
  paid: z.int(),
})

const contractUnitDto = z.object({
  id: z.string(),
  reservationId: z.string(),
  block: z.string(),
  entrance: z.string(),
  floor: z.int(),
  number: z.string(),
  kind: unitKind,
  status: z.enum(UNIT_STATUSES),
  areaDm2: z.int(),
  price: z.int(),
})

/** A line of the register. */
export const contractLineDto = z.object({
  id: z.string(),
  number: z.string(),
  status: contractStatus,
  price: z.int(),
  currency: z.enum(CURRENCIES),
  /** Completed payments towards the price. */
  paid: z.int(),
  buyerName: z.string(),
  complex: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
  lead: z.object({ id: z.string(), name: z.string() }),
  manager: z.object({ id: z.string(), name: z.string() }).nullable(),
  units: z.array(contractUnitDto),
  draftedAt: z.iso.datetime(),
  signedAt: z.iso.datetime().nullable(),
  completedAt: z.iso.datetime().nullable(),
  cancelledAt: z.iso.datetime().nullable(),
  cancelReason: z.string().nullable(),
  /** When a draft that is not signed gives the unit back. */
  expiresAt: z.iso.datetime().nullable(),
})
export type ContractLineDto = z.output<typeof contractLineDto>

export const contractDto = contractLineDto.extend({
  buyer: z.object({
    fullName: z.string(),
    /** Masked unless `identityVisible`. */
    passport: z.string(),
    passportIssuedBy: z.string(),
    passportIssuedAt: z.iso.date(),
    pinfl: z.string().nullable(),
    citizenship: z.string(),
    address: z.string(),
    phone: z.string(),
    email: z.string().nullable(),
    locale: z.enum(LOCALES),
  }),
  identityVisible: z.boolean(),
  escrowBank: z.string().nullable(),
  registryNumber: z.string().nullable(),
  notaryNumber: z.string().nullable(),
  /** The keys; null until they are given. */
  handoverPlannedOn: z.iso.date().nullable(),
  handover: z.object({ on: z.iso.date(), note: z.string().nullable(), by: z.string().nullable() }).nullable(),
  /** The version of the schedule in force; earlier ones are listed in `versions`. */
  version: z.int(),
  /** What it was asked for with; null where it came item by item from old books. */
  terms: datedScheduleInput.nullable(),
  items: z.array(contractItemDto),
  versions: z.array(
    z.object({
      version: z.int(),
      /** Its number as an addendum to the signed contract, and its day; null for the schedule that was signed. */
      addendum: z.object({ number: z.int(), on: z.iso.date() }).nullable(),
      createdAt: z.iso.datetime(),
      by: z.string().nullable(),
      reason: z.string().nullable(),
      items: z.array(contractItemDto.omit({ paid: true })),
    }),
  ),
  payments: z.array(paymentDto),
  /** Principal that came and lies on no item yet. */
  credit: z.int(),
  overdue: z.int(),
  penalty: z.object({ accrued: z.int(), waived: z.int(), paid: z.int(), due: z.int() }),
  settlement: z
    .object({
      status: z.enum(["open", "approved"]),
      paid: z.int(),
      penalty: z.int(),
      retention: z.int(),
      refundPlan: z.int(),
      refunded: z.int(),
      approvedAt: z.iso.datetime().nullable(),
    })
    .nullable(),
})
export type ContractDto = z.output<typeof contractDto>

const filters = {
  status: contractStatus.optional(),
  complexId: id.optional(),
  leadId: id.optional(),
  managerId: id.optional(),
  /** Part of the buyer's name or of the number, in any alphabet. */
  q: z.string().trim().min(1).max(100).optional(),
  /** Days of the company, both counted whole. */
  draftedFrom: dayInput.optional(),
  draftedTo: dayInput.optional(),
  signedFrom: dayInput.optional(),
  signedTo: dayInput.optional(),
  /** `true`: only those of which something is overdue today. */
  overdue: z.literal("true").optional(),
}

export const listContractsInput = z.strictObject({ ...pageInput, ...filters })
export type ListContractsInput = z.output<typeof listContractsInput>
export type ContractFilters = Omit<ListContractsInput, "limit" | "cursor">

/** `GET /api/contracts/export`: the same filters, without pages. */
export const exportContractsInput = z.strictObject({ ...filters, format: z.enum(["csv", "xlsx"]).default("csv") })
export type ExportContractsInput = z.output<typeof exportContractsInput>

export const contractsPage = pageOf(contractLineDto)

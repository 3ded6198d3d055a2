import { z } from "zod"
import type { Day } from "../calendar"
import type { Currency } from "../money"
import type { ScheduleItemPlan } from "../schedules/rules"
import type { UnitKind } from "../units/schema"
import { DOCUMENT_KINDS, type DocumentKind } from "./rules"

export const documentKind = z.enum(DOCUMENT_KINDS)
export const documentFormat = z.enum(["docx", "pdf"])
export type DocumentFormat = z.output<typeof documentFormat>
export const documentLocale = z.enum(["ru", "uz", "en"])

/** `GET /api/contracts/{id}/document`. */
export const contractDocumentInput = z.strictObject({
  id: z.string(),
  format: documentFormat,
  kind: documentKind.default("contract"),
  /** Of the schedule, for an addendum: the newest unless told. */
  version: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .optional(),
  /** The buyer's language unless told. */
  locale: documentLocale.optional(),
})
export type ContractDocumentInput = z.output<typeof contractDocumentInput>

type Names = { ru: string; uz: string; en: string }

/** Who sells, by the settings; empty is what nobody filled in yet. */
export type Company = {
  name: string
  director: string
  address: string
  taxId: string
  account: string
  bank: string
  mfo: string
  phone: string
}

export type PaperUnit = {
  kind: UnitKind
  block: string
  entrance: string
  floor: number
  number: string
  rooms: number | null
  areaDm2: number
  perM2: bigint
  price: bigint
}

export type PaperItem = Pick<ScheduleItemPlan, "type" | "effectiveDate" | "amount">

/** Everything that a contract's papers are written from, the buyer's identity in full. Amounts in minor units. */
export type PaperFacts = {
  id: string
  complexId: string
  leadId: string
  kind: DocumentKind
  number: string
  /** The buyer's language. */
  locale: "ru" | "uz" | "en"
  /** The day of the signature; of the draft until then. */
  date: Day
  currency: Currency
  price: bigint
  /** Hundredths of a basis point a day. */
  penaltyRate: number
  penaltyCapBp: number
  escrowBank: string | null
  registryNumber: string | null
  notaryNumber: string | null
  manager: string | null
  buyer: {
    name: string
    passport: string
    issuedBy: string
    issuedOn: Day
    pinfl: string | null
    citizenship: string
    address: string
    phone: string
    email: string | null
  }
  company: Company
  complex: { name: Names; address: Names; delivery: { year: number; quarter: number } | null }
  units: PaperUnit[]
  /** The version that the paper is about: the one that was signed, or the addendum's. */
  schedule: PaperItem[]
  /** What an addendum replaces; empty otherwise. */
  previous: PaperItem[]
  addendum: { version: number; number: number; date: Day; reason: string } | null
  handoverOn: Day | null
}

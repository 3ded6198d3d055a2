import { z } from "zod"
import { currency } from "../../complexes/schema"
import { leadSource } from "../schema"

const mark = z.string().trim().max(200).optional()
const utm = z.strictObject({ source: mark, medium: mark, campaign: mark, content: mark, term: mark })

/** A checkbox of a plain form sends "on" or its value; JSON sends `true`. Nothing else is consent. */
const consent = z.union([z.literal(true), z.enum(["true", "on", "1", "yes"])])

/** An empty field of a plain form is a field that was left out. */
const blank = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === "" ? undefined : value), schema)

/** `POST /api/public/leads`. `complexSlug` and `unitId` are hints: a visitor's old page may name what is gone. */
export const publicLeadInput = z.strictObject({
  name: z.string().trim().min(1).max(120),
  phone: z.string().trim().min(1).max(40),
  complexSlug: blank(z.string().max(60).optional()),
  unitId: blank(z.string().max(40).optional()),
  message: z.string().trim().max(2_000).optional(),
  utm: utm.optional(),
  /** Address of the page the form stood on. */
  page: z.string().max(500).optional(),
  consent,
  /** Honeypot: people do not see it, robots fill it. */
  website: z.string().max(2_000).default(""),
  locale: blank(z.enum(["ru", "uz", "en"]).optional()),
})
export type PublicLeadInput = z.output<typeof publicLeadInput>

/** `POST /api/leads`, by an employee or an integration. `allowDuplicate` makes a second lead of the same phone, with its reason. */
export const createLeadInput = z.strictObject({
  name: z.string().trim().min(1).max(120),
  phone: z.string().trim().min(1).max(40),
  source: leadSource,
  complexId: z.string().optional(),
  unitId: z.string().optional(),
  note: z.string().trim().max(5_000).optional(),
  budget: z.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
  budgetCurrency: currency.optional(),
  utm: utm.optional(),
  allowDuplicate: z.boolean().optional(),
  reason: z.string().trim().min(1).max(500).optional(),
})
export type CreateLeadInput = z.output<typeof createLeadInput>

/** The phone is known: who looks after that lead, and its id when the asker may see it. */
export const duplicateLeadDto = z.object({
  duplicate: z.literal(true),
  ownerName: z.string().nullable(),
  id: z.string().optional(),
})
export type DuplicateLeadDto = z.output<typeof duplicateLeadDto>

import { z } from "zod"
import { CURRENCIES } from "../money"
import { LOCALES } from "../users/schema"

export const LEAD_STATUSES = ["new", "in_progress", "reserved", "sold", "lost"] as const
export type LeadStatus = (typeof LEAD_STATUSES)[number]

/** What a person sets; the others follow from claims and contracts (rules.ts). */
export const MANUAL_STATUSES = ["in_progress", "lost"] as const satisfies readonly LeadStatus[]

export const LEAD_STATES = ["warm", "cold", "hot", "sold", "lost"] as const
export type LeadState = (typeof LEAD_STATES)[number]

export const LEAD_SOURCES = [
  "site",
  "telegram",
  "instagram",
  "call",
  "walk_in",
  "referral",
  "sheet",
  "import",
  "api",
] as const
export type LeadSource = (typeof LEAD_SOURCES)[number]

export const LOST_REASONS = [
  "price",
  "location",
  "competitor",
  "no_answer",
  "not_buying",
  "mortgage_refused",
  "wrong_number",
  "other",
] as const
export type LostReason = (typeof LOST_REASONS)[number]

export const leadStatus = z.enum(LEAD_STATUSES)
export const leadState = z.enum(LEAD_STATES)
export const leadSource = z.enum(LEAD_SOURCES)

const instant = z.string()
const person = z.object({ id: z.string(), name: z.string() })

/** A lead in a list. */
export const leadDto = z.object({
  id: z.string(),
  name: z.string(),
  /** E.164. */
  phone: z.string().nullable(),
  source: leadSource,
  status: leadStatus,
  state: leadState,
  assignee: person.nullable(),
  complex: person.nullable(),
  unit: z.object({ id: z.string(), number: z.string() }).nullable(),
  /** The language they wrote in, where they did. */
  locale: z.enum(LOCALES).nullable(),
  /** A second lead of this phone, made on purpose. */
  duplicateReason: z.string().nullable(),
  createdAt: instant,
  respondedAt: instant.nullable(),
  /** The earliest callback that is not done. */
  nextCallbackAt: instant.nullable(),
})
export type LeadDto = z.output<typeof leadDto>

/** What a person wishes for; free to grow, bounded in size. */
export const wishes = z.strictObject({
  rooms: z.array(z.number().int().min(0).max(20)).max(10).optional(),
  floorFrom: z.number().int().min(-20).max(200).optional(),
  floorTo: z.number().int().min(-20).max(200).optional(),
  areaFromDm2: z.number().int().positive().max(1_000_000).optional(),
  areaToDm2: z.number().int().positive().max(1_000_000).optional(),
  text: z.string().trim().max(1_000).optional(),
})
export type Wishes = z.output<typeof wishes>

/** `PATCH /api/leads/{id}`. Status and state have routes of their own. */
export const changeLeadInput = z.strictObject({
  id: z.string(),
  name: z.string().trim().min(1).max(120).optional(),
  phone: z.string().trim().min(1).max(40).optional(),
  note: z.string().trim().max(5_000).optional(),
  budget: z.number().int().positive().max(Number.MAX_SAFE_INTEGER).nullable().optional(),
  budgetCurrency: z.enum(CURRENCIES).optional(),
  complexId: z.string().nullable().optional(),
  unitId: z.string().nullable().optional(),
  wishes: wishes.optional(),
})
export type ChangeLeadInput = z.output<typeof changeLeadInput>

/** `lost` needs a reason: one of the words, or a sentence (then the word is `other`). */
export const setLeadStatusInput = z.strictObject({
  id: z.string(),
  status: z.enum(MANUAL_STATUSES),
  reason: z.string().trim().min(1).max(500).optional(),
  note: z.string().trim().max(500).optional(),
})
export type SetLeadStatusInput = z.output<typeof setLeadStatusInput>

export const setLeadStateInput = z.strictObject({ id: z.string(), state: z.enum(["warm", "cold", "hot"]) })
export type SetLeadStateInput = z.output<typeof setLeadStateInput>

export const assignLeadInput = z.strictObject({ id: z.string(), userId: z.string() })
export type AssignLeadInput = z.output<typeof assignLeadInput>

export const commentLeadInput = z.strictObject({ id: z.string(), text: z.string().trim().min(1).max(5_000) })
export type CommentLeadInput = z.output<typeof commentLeadInput>

export const commentDto = z.object({
  id: z.string(),
  leadId: z.string(),
  text: z.string(),
  author: person.nullable(),
  at: instant,
})
export type CommentDto = z.output<typeof commentDto>

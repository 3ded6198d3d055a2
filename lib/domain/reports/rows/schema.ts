import { z } from "zod"
import { LOST_REASONS, leadSource, leadStatus } from "../../leads/schema"
import { CURRENCIES } from "../../money"
import { pageInput, pageOf } from "../../page"
import { reportDays } from "../period/schema"

const lostReason = z.enum(LOST_REASONS)

/**
 * The numbers of the sales report. Stages, in their order, `response` (who has had an answer) and `lost` are of the leads created in
 * the period; `signed` are contracts by the day of signing; `overdue` callbacks as of now; `routed` and `skipped` turns of the routing.
 */
export const STAGES = ["leads", "answered", "reserved", "contracted", "sold"] as const
export type Stage = (typeof STAGES)[number]
export const SALES_NUMBERS = [...STAGES, "response", "lost", "signed", "overdue", "routed", "skipped"] as const
export const salesNumber = z.enum(SALES_NUMBERS)
export type SalesNumber = z.output<typeof salesNumber>

/** How soon a lead was answered, in working minutes: within 15, within 60, within a working day, later, not yet. */
export const SPEEDS = ["m15", "h1", "day", "later", "none"] as const
export const answerSpeed = z.enum(SPEEDS)
export type AnswerSpeed = z.output<typeof answerSpeed>

export const salesRowsInput = z.strictObject({
  ...pageInput,
  ...reportDays,
  number: salesNumber,
  /** `none`: nobody's. */
  personId: z.string().min(1).max(100).optional(),
  complexId: z.string().min(1).max(100).optional(),
  source: leadSource.optional(),
  status: leadStatus.optional(),
  /** `none`: lost without a reason. */
  reason: z.union([lostReason, z.literal("none")]).optional(),
  speed: answerSpeed.optional(),
  /** Of contracts: their sum is of one currency. */
  currency: z.enum(CURRENCIES).optional(),
})
export type SalesRowsInput = z.output<typeof salesRowsInput>

export const salesRowDto = z.object({
  id: z.string(),
  leadId: z.string(),
  contractId: z.string().nullable(),
  name: z.string(),
  number: z.string().nullable(),
  at: z.iso.datetime(),
  person: z.string().nullable(),
  source: leadSource,
  status: leadStatus,
  reason: lostReason.nullable(),
  minutes: z.int().nullable(),
  amount: z.int().nullable(),
  currency: z.enum(CURRENCIES).nullable(),
})
export type SalesRowDto = z.output<typeof salesRowDto>

export const salesRowsPage = pageOf(salesRowDto).extend({
  /** Of all rows, those of further pages too: the number itself. */
  count: z.int(),
  /** What the contracts of `currency` come to; null without one. */
  total: z.int().nullable(),
})
export type SalesRowsPage = z.output<typeof salesRowsPage>

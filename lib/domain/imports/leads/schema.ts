import { z } from "zod"
import { CURRENCIES } from "../../money"

/** Columns that a list of leads may have. */
export const LEAD_FIELDS = [
  "name",
  "phone",
  "source",
  "status",
  "complex",
  "note",
  "budget",
  "budgetCurrency",
  "createdAt",
  "respondedAt",
  "owner",
  "ownerLogin",
  "utmSource",
  "utmMedium",
  "utmCampaign",
] as const
export type LeadField = (typeof LEAD_FIELDS)[number]

export const MOST_LEADS = 20_000

/** Claims and contracts make a lead reserved or sold; a list cannot. */
export const LISTED_LEAD_STATUSES = ["new", "in_progress", "lost"] as const

/** A row that was understood; what was not said is absent. */
export const listedLead = z.object({
  name: z.string(),
  /** E.164. */
  phone: z.string(),
  phoneRaw: z.string(),
  source: z.string().optional(),
  status: z.enum(LISTED_LEAD_STATUSES).optional(),
  complex: z.object({ id: z.string(), name: z.string() }).optional(),
  note: z.string().optional(),
  /** A decimal string of minor units. */
  budget: z.string().optional(),
  budgetCurrency: z.enum(CURRENCIES).optional(),
  /** Instants. */
  createdAt: z.string().optional(),
  respondedAt: z.string().optional(),
  owner: z.object({ id: z.string(), name: z.string() }).optional(),
  /** Where the advertising brought them from, as the other system kept it. */
  utmSource: z.string().optional(),
  utmMedium: z.string().optional(),
  utmCampaign: z.string().optional(),
})
export type ListedLead = z.output<typeof listedLead>

export const importLeadsInput = z.strictObject({ fileName: z.string().max(200) })
export type ImportLeadsInput = z.output<typeof importLeadsInput>

const count = z.number().int()

export const appliedLeadsDto = z.object({
  created: count,
  /** Leads that were known and got a touch. */
  touched: count,
  unchanged: count,
  /** New leads without a named owner that went to whoever is in; the others wait in the queue. */
  routed: count,
})
export type AppliedLeadsDto = z.output<typeof appliedLeadsDto>

import { z } from "zod"
import { momentInput } from "../../moment"
import { pageInput, pageOf } from "../../page"
import { leadDto, leadSource, leadState, leadStatus } from "../schema"

export const LEAD_SORTS = ["-createdAt", "createdAt", "name", "-name"] as const

/** What narrows a list of leads, and its order. */
export const filters = {
  status: leadStatus.optional(),
  state: leadState.optional(),
  /** A person's id, `me`, or `none` for the unassigned queue. */
  assigneeId: z.string().optional(),
  source: leadSource.optional(),
  complexId: z.string().optional(),
  /** A name in any alphabet, a phone in any spelling or part of it, a contract's or a unit's number. */
  q: z.string().max(120).optional(),
  createdFrom: momentInput.optional(),
  /** A day is included whole. */
  createdTo: momentInput.optional(),
  sort: z.enum(LEAD_SORTS).default("-createdAt"),
}

export const listLeadsInput = z.strictObject({ ...pageInput, ...filters })
export type ListLeadsInput = z.output<typeof listLeadsInput>
export type LeadFilters = Omit<ListLeadsInput, "limit" | "cursor">

export const leadsPage = pageOf(leadDto)

/** `GET /api/leads/export`: the same filters, without pages. */
export const exportLeadsInput = z.strictObject({ ...filters, format: z.enum(["csv", "xlsx"]).default("csv") })
export type ExportLeadsInput = z.output<typeof exportLeadsInput>

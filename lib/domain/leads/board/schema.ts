import { z } from "zod"
import { CURRENCIES } from "../../money"
import { filters } from "../list/schema"
import { LEAD_STATUSES } from "../schema"

const { status: _, sort: __, ...boardFilters } = filters

/** `GET /api/leads/board`: the list's filters, without the status that the columns are made of. */
export const leadBoardInput = z.strictObject(boardFilters)
export type LeadBoardInput = z.output<typeof leadBoardInput>

export const leadBoardDto = z.object({
  columns: z.array(
    z.object({
      status: z.enum(LEAD_STATUSES),
      count: z.int(),
      /** What its leads are worth: the price of what a lead claims or bought, else its budget; minor units by currency. */
      sums: z.array(z.object({ currency: z.enum(CURRENCIES), amount: z.int() })),
    }),
  ),
})
export type LeadBoardDto = z.output<typeof leadBoardDto>
export type LeadBoardColumn = LeadBoardDto["columns"][number]

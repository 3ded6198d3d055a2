import { z } from "zod"
import { discountRequestDto } from "../../discounts/schema"
import { LEAD_SOURCES, LEAD_STATUSES, LOST_REASONS } from "../../leads/schema"
import { CURRENCIES } from "../../money"
import { answerSpeed, STAGES } from "../rows/schema"

const count = z.int()
const money = z.object({ currency: z.enum(CURRENCIES), amount: z.int() })

export const salesReportDto = z.object({
  from: z.string(),
  to: z.string(),
  /** Leads created in the period and how far they have come since; every number's rows are at `GET /api/rop/rows`. */
  leads: z.object({
    total: count,
    /** How many reached each stage at any time, and which share of the stage before: basis points, null of nothing. */
    stages: z.array(z.object({ stage: z.enum(STAGES), count, fromPreviousBp: count.nullable() })),
    /** By their status now. */
    byStatus: z.array(z.object({ status: z.enum(LEAD_STATUSES), count })),
    /** Conversion is sold ÷ leads in basis points. */
    bySource: z.array(
      z.object({
        source: z.enum(LEAD_SOURCES),
        leads: count,
        answered: count,
        reserved: count,
        contracted: count,
        sold: count,
        conversionBp: count,
      }),
    ),
    lost: z.array(z.object({ reason: z.enum(LOST_REASONS).nullable(), count })),
  }),
  /** Median of working minutes from creation to the first answer; null when nobody was answered. */
  responseMinutes: count.nullable(),
  answered: count,
  speeds: z.array(z.object({ speed: answerSpeed, count })),
  /** By the day they were signed; one cancelled since does not count. */
  contracts: count,
  /** The same by manager. Plan: the months that the period touches. */
  managers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      leads: count,
      contracts: count,
      sums: z.array(money),
      planContracts: count.nullable(),
      planSum: money.nullable(),
      overdueCallbacks: count,
    }),
  ),
  /** As of now, whatever the period; the most first. `id` null: nobody's. */
  overdueByOwner: z.array(z.object({ id: z.string().nullable(), name: z.string().nullable(), count })),
  overdueCallbacks: count,
  /** The newest that wait for a decision, and how many there are. */
  discounts: z.object({ total: count, items: z.array(discountRequestDto) }),
})
export type SalesReportDto = z.output<typeof salesReportDto>
export type ManagerRow = SalesReportDto["managers"][number]

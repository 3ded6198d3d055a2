import { z } from "zod"
import { discountRequestDto } from "../../discounts/schema"
import { LEAD_SOURCES, LEAD_STATUSES, LOST_REASONS } from "../../leads/schema"
import { dayInput } from "../../moment"
import { CURRENCIES } from "../../money"
import { funnelDto } from "../funnel/schema"

const count = z.int()
const money = z.object({ currency: z.enum(CURRENCIES), amount: z.int() })

export const LONGEST_DAYS = 366

/** Days of the company's calendar, both included; without them the month so far. */
export const salesReportInput = z.strictObject({ from: dayInput.optional(), to: dayInput.optional() })
export type SalesReportInput = z.output<typeof salesReportInput>

export const salesReportDto = z.object({
  from: z.string(),
  to: z.string(),
  /** Leads created in the period, by their status now. */
  leads: z.object({
    total: count,
    byStatus: z.array(z.object({ status: z.enum(LEAD_STATUSES), count })),
    /** `reserved` and `sold` of those leads now; conversion is sold ÷ leads in basis points. */
    bySource: z.array(
      z.object({ source: z.enum(LEAD_SOURCES), leads: count, reserved: count, sold: count, conversionBp: count }),
    ),
    lost: z.array(z.object({ reason: z.enum(LOST_REASONS).nullable(), count })),
  }),
  funnel: funnelDto,
  /** Median of working minutes from creation to the first answer; null when nobody was answered. */
  responseMinutes: count.nullable(),
  /** Answers within 15 minutes, an hour, four hours of working time, and later. */
  answerBuckets: z.array(count),
  answered: count,
  /** Contracts by the day they were signed; one cancelled since does not count. Plan: the months that the period touches. */
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
  complexes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      contracts: count,
      sums: z.array(money),
      planContracts: count.nullable(),
      planSum: money.nullable(),
    }),
  ),
  overdueCallbacks: count,
  /** The newest that wait for a decision, and how many there are. */
  discounts: z.object({ total: count, items: z.array(discountRequestDto) }),
})
export type SalesReportDto = z.output<typeof salesReportDto>
export type ComplexRow = SalesReportDto["complexes"][number]
export type ManagerRow = SalesReportDto["managers"][number]

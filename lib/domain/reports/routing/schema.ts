import { z } from "zod"

const count = z.int()

/** How evenly the routing handed out the leads of a period. */
export const routingReportDto = z.object({
  from: z.string(),
  to: z.string(),
  /** Leads that the routing handed out, and minutes that all salespeople together were on shift. */
  received: count,
  minutes: count,
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      received: count,
      minutes: count,
      /** Received ÷ hours on shift, in hundredths of a lead; null without a shift. */
      perHour: count.nullable(),
      /** received of all × own minutes ÷ minutes of all, in hundredths of a lead. */
      share: count,
      /** (received − share) ÷ share in basis points; null of no share. */
      deviationBp: count.nullable(),
      /** Times that somebody else got the lead because this person's open new leads had reached the cap. */
      skipped: count,
      /** As of now: open new leads, and how many are the most. */
      open: count,
      cap: count,
    }),
  ),
})
export type RoutingReportDto = z.output<typeof routingReportDto>
export type RoutedPerson = RoutingReportDto["people"][number]

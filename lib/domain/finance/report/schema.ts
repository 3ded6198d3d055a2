import { z } from "zod"
import { ARREARS_BUCKETS } from "../../arrears/rules"
import { CURRENCIES } from "../../money"
import { paymentMethod } from "../../payments/schema"

const amounts = {
  plan: z.int(),
  received: z.int(),
  refunds: z.int(),
  /** received − refunds */
  net: z.int(),
  forecast: z.int(),
}
export const reportAmounts = z.object(amounts)
export type ReportAmounts = z.output<typeof reportAmounts>

/** One currency's report; every number's rows are at `GET /api/finance/rows` with the same conditions. */
export const currencyReportDto = z.object({
  currency: z.enum(CURRENCIES),
  totals: z.object({ ...amounts, fact: z.int(), penalty: z.int(), overdue: z.int() }),
  /** A month without money is a zero, not a gap. */
  months: z.array(z.object({ month: z.string(), ...amounts })),
  /** Id and name are null for money that belongs to no complex. */
  complexes: z.array(
    z.object({ id: z.string().nullable(), name: z.string().nullable(), ...amounts, overdue: z.int() }),
  ),
  methods: z.array(z.object({ method: paymentMethod, received: z.int(), refunds: z.int() })),
  aging: z.array(z.object({ bucket: z.enum(ARREARS_BUCKETS), overdue: z.int() })),
})
export type CurrencyReportDto = z.output<typeof currencyReportDto>

export const financeReportDto = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  /** The company's day: what is overdue is so today, and the forecast begins with it. */
  today: z.iso.date(),
  currencies: z.array(currencyReportDto),
})
export type FinanceReportDto = z.output<typeof financeReportDto>

import { ARREARS_BUCKETS, type ArrearsBucket } from "../../arrears/rules"
import { type Currency, toMoney } from "../../money"
import { PAYMENT_METHODS, type PaymentMethod } from "../../payments/schema"
import type { CurrencyReportDto, ReportAmounts } from "./schema"

/** A sum of lines of one kind that agree in all the rest; amounts in minor units. */
export type Cell = {
  kind: "plan" | "fact" | "penalty" | "refunds" | "overdue" | "forecast"
  currency: Currency
  month: string
  complexId: string | null
  method: PaymentMethod | null
  bucket: ArrearsBucket | null
  amount: bigint
}

/** One currency's report from the cells of that currency: each number is a sum of cells, and each cell is counted once in every table. */
export function currencyReport(
  currency: Currency,
  all: readonly Cell[],
  { months, complexes }: { months: readonly string[]; complexes: ReadonlyMap<string, string> },
): CurrencyReportDto {
  const cells = all.filter((cell) => cell.currency === currency)
  const ids = [...new Set(cells.map((cell) => cell.complexId))]
  const known = [...complexes.keys()].filter((id) => ids.includes(id))
  return {
    currency,
    totals: {
      ...amountsOf(cells),
      fact: sum(cells, "fact"),
      penalty: sum(cells, "penalty"),
      overdue: sum(cells, "overdue"),
    },
    months: months.map((month) => ({ month, ...amountsOf(cells.filter((cell) => cell.month === month)) })),
    complexes: [...known, ...(ids.includes(null) ? [null] : [])].map((id) => {
      const own = cells.filter((cell) => cell.complexId === id)
      const name = id === null ? null : (complexes.get(id) ?? null)
      return { id, name, ...amountsOf(own), overdue: sum(own, "overdue") }
    }),
    methods: PAYMENT_METHODS.map((method) => {
      const own = cells.filter((cell) => cell.method === method)
      return { method, received: sum(own, "fact", "penalty"), refunds: sum(own, "refunds") }
    }).filter((row) => row.received > 0 || row.refunds > 0),
    aging: ARREARS_BUCKETS.map((bucket) => ({
      bucket,
      overdue: sum(
        cells.filter((cell) => cell.bucket === bucket),
        "overdue",
      ),
    })),
  }
}

function amountsOf(cells: readonly Cell[]): ReportAmounts {
  const received = sum(cells, "fact", "penalty")
  const refunds = sum(cells, "refunds")
  return { plan: sum(cells, "plan"), received, refunds, net: received - refunds, forecast: sum(cells, "forecast") }
}

function sum(cells: readonly Cell[], ...kinds: Cell["kind"][]): number {
  return toMoney(cells.reduce((total, cell) => (kinds.includes(cell.kind) ? total + cell.amount : total), 0n))
}

import { getSalesReport } from "@/lib/domain/reports/sales/queries"
import { api } from "./api"

export const reports = {
  sales: api.reports.sales.handler(({ input, context }) => getSalesReport(context.actor, input)),
}

import { salesReportDto, salesReportInput } from "@/lib/domain/reports/sales/schema"
import { route } from "./route"

export const reports = {
  sales: route
    .meta({ permission: "report.sales" })
    .route({
      method: "GET",
      path: "/api/rop/report",
      tags: ["People and work"],
      summary: "The sales department over some days",
      description: "Days of the company's calendar, both included; the month so far without them, a year at most.",
    })
    .input(salesReportInput)
    .output(salesReportDto),
}

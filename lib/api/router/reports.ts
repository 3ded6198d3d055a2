import { getAttendanceReport } from "@/lib/domain/reports/attendance/queries"
import { getRoutingReport } from "@/lib/domain/reports/routing/queries"
import { listSalesRows } from "@/lib/domain/reports/rows/queries"
import { getSalesReport } from "@/lib/domain/reports/sales/queries"
import { api } from "./api"
import { exportAttendance } from "./attendance-export"

export const reports = {
  sales: api.reports.sales.handler(({ input, context }) => getSalesReport(context.actor, input)),
  rows: api.reports.rows.handler(({ input, context }) => listSalesRows(context.actor, input)),
  routing: api.reports.routing.handler(({ input, context }) => getRoutingReport(context.actor, input)),
  attendance: api.reports.attendance.handler(({ input, context }) => getAttendanceReport(context.actor, input)),
  exportAttendance: api.reports.exportAttendance.handler(({ input, context }) => exportAttendance(context, input)),
}

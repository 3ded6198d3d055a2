import {
  attendanceReportDto,
  attendanceReportInput,
  exportAttendanceInput,
} from "@/lib/domain/reports/attendance/schema"
import { reportDaysInput } from "@/lib/domain/reports/period/schema"
import { routingReportDto } from "@/lib/domain/reports/routing/schema"
import { salesRowsInput, salesRowsPage } from "@/lib/domain/reports/rows/schema"
import { salesReportDto } from "@/lib/domain/reports/sales/schema"
import { route } from "./route"
import { tableFile, tableResponses } from "./table-file"

const tags = ["People and work"]
const DAYS = "Days of the company's calendar, both included; the month so far without them, a year at most."

export const reports = {
  sales: route
    .meta({ permission: "report.sales" })
    .route({
      method: "GET",
      path: "/api/rop/report",
      tags,
      summary: "The sales department over some days",
      description: DAYS,
    })
    .input(reportDaysInput)
    .output(salesReportDto),
  rows: route
    .meta({ permission: "report.sales" })
    .route({
      method: "GET",
      path: "/api/rop/rows",
      tags,
      summary: "The rows behind a number of the sales report, with how many they are",
      description: DAYS,
    })
    .input(salesRowsInput)
    .output(salesRowsPage),
  routing: route
    .meta({ permission: "report.sales" })
    .route({
      method: "GET",
      path: "/api/rop/routing",
      tags,
      summary: "How evenly the routing handed out leads, beside hours on shift",
      description: DAYS,
    })
    .input(reportDaysInput)
    .output(routingReportDto),
  attendance: route
    .meta({ permission: "attendance.read" })
    .route({
      method: "GET",
      path: "/api/rop/attendance",
      tags,
      summary: "A month of everybody's days at work and away",
      description: "This month without `month`.",
    })
    .input(attendanceReportInput)
    .output(attendanceReportDto),
  exportAttendance: route
    .meta({ permission: "attendance.read" })
    .route({
      method: "GET",
      path: "/api/rop/attendance/export",
      tags,
      outputStructure: "detailed",
      summary: "The month's attendance as an XLSX or CSV file",
      spec: (operation) => ({ ...operation, responses: tableResponses }),
    })
    .input(exportAttendanceInput)
    .output(tableFile),
}

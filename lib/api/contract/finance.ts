import { z } from "zod"
import { arrearsDto, arrearsInput, exportArrearsInput } from "@/lib/domain/arrears/schema"
import { financeDeskDto } from "@/lib/domain/finance/desk/schema"
import { financeReportDto } from "@/lib/domain/finance/report/schema"
import { exportRowsInput, financeRowsInput, financeRowsPage } from "@/lib/domain/finance/rows/schema"
import { exportReportInput, financeSummaryDto, financeSummaryInput } from "@/lib/domain/finance/schema"
import { closeMonthInput, monthsDto, reopenMonthInput } from "@/lib/domain/month-close/schema"
import { route } from "./route"
import { tableFile, tableResponses } from "./table-file"

const tags = ["Money"]

export const finance = {
  arrears: route
    .meta({ permission: "payment.read" })
    .route({
      method: "GET",
      path: "/api/finance/arrears",
      tags,
      summary: "Who owes what, by age",
      description:
        "Items of signed contracts past their effective date with something unpaid, in the company's time zone.",
    })
    .input(arrearsInput)
    .output(arrearsDto),
  exportArrears: route
    .meta({ permission: "payment.read" })
    .route({
      method: "GET",
      path: "/api/finance/arrears/export",
      tags,
      outputStructure: "detailed",
      summary: "Debtors as an XLSX or CSV file",
      spec: (operation) => ({ ...operation, responses: tableResponses }),
    })
    .input(exportArrearsInput)
    .output(tableFile),
  desk: route
    .meta({ permission: "report.money" })
    .route({
      method: "GET",
      path: "/api/finance/desk",
      tags,
      summary: "What is due today, settlements that wait for approval, money owed back and penalty forgiven lately",
    })
    .input(z.strictObject({}))
    .output(financeDeskDto),
  summary: route
    .meta({ permission: "report.money" })
    .route({
      method: "GET",
      path: "/api/finance/summary",
      tags,
      summary: "Plan and fact by month",
      description:
        "Plan: schedule items by effective date. Fact: completed payments by the day of the money. Each currency apart.",
    })
    .input(financeSummaryInput)
    .output(financeSummaryDto),
  report: route
    .meta({ permission: "report.money" })
    .route({
      method: "GET",
      path: "/api/finance/report",
      tags,
      summary: "Money of a period by month, complex and method; debts by age",
      description: "Every number's rows are at `/api/finance/rows` with the same conditions. Each currency apart.",
    })
    .input(financeSummaryInput)
    .output(financeReportDto),
  exportReport: route
    .meta({ permission: "report.money" })
    .route({
      method: "GET",
      path: "/api/finance/report/export",
      tags,
      outputStructure: "detailed",
      summary: "The report as an XLSX or CSV file",
      spec: (operation) => ({ ...operation, responses: tableResponses }),
    })
    .input(exportReportInput)
    .output(tableFile),
  rows: route
    .meta({ permission: "report.money" })
    .route({
      method: "GET",
      path: "/api/finance/rows",
      tags,
      summary: "The rows behind a number of the report, with their sum",
    })
    .input(financeRowsInput)
    .output(financeRowsPage),
  months: route
    .meta({ permission: "report.money" })
    .route({
      method: "GET",
      path: "/api/finance/months",
      tags,
      summary: "The books by month, and which months are closed",
      description:
        "From the first month with money to the present one, the latest first; at most the present one and the year before it.",
    })
    .input(z.strictObject({}))
    .output(monthsDto),
  closeMonth: route
    .meta({ permission: "month.close" })
    .route({
      method: "POST",
      path: "/api/finance/months/close",
      tags,
      summary: "Closes a month and every earlier one",
      description: "Nothing dated in a closed month can be entered, changed or cancelled: `month_closed`.",
    })
    .input(closeMonthInput)
    .output(monthsDto),
  reopenMonth: route
    .meta({ permission: "month.reopen" })
    .route({
      method: "POST",
      path: "/api/finance/months/reopen",
      tags,
      summary: "Opens a closed month and every later one again",
    })
    .input(reopenMonthInput)
    .output(monthsDto),
  exportRows: route
    .meta({ permission: "report.money" })
    .route({
      method: "GET",
      path: "/api/finance/rows/export",
      tags,
      outputStructure: "detailed",
      summary: "The rows behind a number as an XLSX or CSV file",
      spec: (operation) => ({ ...operation, responses: tableResponses }),
    })
    .input(exportRowsInput)
    .output(tableFile),
}

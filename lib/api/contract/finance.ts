import { z } from "zod"
import { arrearsDto, arrearsInput } from "@/lib/domain/arrears/schema"
import { financeDeskDto } from "@/lib/domain/finance/desk/schema"
import { financeSummaryDto, financeSummaryInput } from "@/lib/domain/finance/schema"
import { route } from "./route"

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
  desk: route
    .meta({ permission: "report.money" })
    .route({
      method: "GET",
      path: "/api/finance/desk",
      tags,
      summary: "What is due today, and settlements that wait for approval",
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
}

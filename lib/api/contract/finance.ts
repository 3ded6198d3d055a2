import { arrearsDto, arrearsInput } from "@/lib/domain/arrears/schema"
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

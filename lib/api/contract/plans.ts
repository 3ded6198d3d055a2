import { z } from "zod"
import { planInput, planReportDto, setPlansInput } from "@/lib/domain/plans/schema"
import { route } from "./route"

const tags = ["People and work"]

export const plans = {
  month: route
    .meta({ permission: "report.sales" })
    .route({
      method: "GET",
      path: "/api/rop/plans",
      tags,
      summary: "Plan and fact of a month by manager and complex",
      description: "Contracts by the day of signing; one cancelled since does not count. This month without `month`.",
    })
    .input(planInput)
    .output(planReportDto),
  set: route
    .meta({ permission: "plan.edit" })
    .route({
      method: "PUT",
      path: "/api/rop/plans",
      tags,
      successStatus: 204,
      summary: "Set plans of a month",
      description: "A manager's is in the company's currency, a complex's in its own. Plans that are not named stay.",
    })
    .input(setPlansInput)
    .output(z.void()),
}

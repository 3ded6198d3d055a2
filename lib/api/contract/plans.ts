import { z } from "zod"
import { setPlanInput } from "@/lib/domain/plans/schema"
import { route } from "./route"

export const plans = {
  set: route
    .meta({ permission: "plan.edit" })
    .route({
      method: "PUT",
      path: "/api/plans",
      successStatus: 204,
      tags: ["People and work"],
      summary: "Set the sales plan of a person or a complex for a month",
      description: "In the company's currency. No contracts and no money takes the plan back.",
    })
    .input(setPlanInput)
    .output(z.void()),
}

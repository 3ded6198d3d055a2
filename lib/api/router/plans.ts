import { setPlans } from "@/lib/domain/plans/commands"
import { getPlanReport } from "@/lib/domain/plans/queries"
import { api } from "./api"

export const plans = {
  month: api.plans.month.handler(({ input, context }) => getPlanReport(context.actor, input)),
  set: api.plans.set.handler(({ input, context }) => setPlans(context.actor, input)),
}

import { setPlan } from "@/lib/domain/plans/commands"
import { api } from "./api"

export const plans = {
  set: api.plans.set.handler(({ input, context }) => setPlan(context.actor, input)),
}

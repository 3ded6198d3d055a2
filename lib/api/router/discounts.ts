import { decideDiscount } from "@/lib/domain/discounts/commands"
import { listDiscounts } from "@/lib/domain/discounts/queries"
import { api } from "./api"

export const discounts = {
  list: api.discounts.list.handler(({ input, context }) => listDiscounts(context.actor, input)),
  decide: api.discounts.decide.handler(({ input: { id, ...input }, context }) =>
    decideDiscount(context.actor, id, input),
  ),
}

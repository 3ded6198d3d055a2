import { dropDelivery, retryDeliveries, retryDelivery } from "@/lib/domain/deliveries/desk/commands"
import { listDeliveries } from "@/lib/domain/deliveries/desk/queries"
import { api } from "./api"

export const deliveries = {
  list: api.deliveries.list.handler(({ input, context }) => listDeliveries(context.actor, input)),
  retry: api.deliveries.retry.handler(async ({ input, context }) => {
    await retryDelivery(context.actor, input.id)
    return {}
  }),
  retryAll: api.deliveries.retryAll.handler(({ input, context }) => retryDeliveries(context.actor, input)),
  drop: api.deliveries.drop.handler(async ({ input, context }) => {
    await dropDelivery(context.actor, input.id)
    return {}
  }),
}

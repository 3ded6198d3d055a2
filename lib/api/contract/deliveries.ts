import { z } from "zod"
import {
  deliveriesPage,
  deliveryIdInput,
  listDeliveriesInput,
  retryDeliveriesInput,
} from "@/lib/domain/deliveries/desk/schema"
import { route } from "./route"

const tags = ["Outside systems"]
const nothing = z.strictObject({})

export const deliveries = {
  list: route
    .meta({ permission: "delivery.manage" })
    .route({
      method: "GET",
      path: "/api/deliveries",
      tags,
      summary: "Messages of the outbox, newest first",
      description: "To whom and about what, how often they were tried and why they did not go. Kept for 30 days.",
    })
    .input(listDeliveriesInput)
    .output(deliveriesPage),
  retry: route
    .meta({ permission: "delivery.manage" })
    .route({ method: "POST", path: "/api/deliveries/{id}/retry", tags, summary: "Send a message once more" })
    .input(deliveryIdInput)
    .output(nothing),
  retryAll: route
    .meta({ permission: "delivery.manage" })
    .route({ method: "POST", path: "/api/deliveries/retry", tags, summary: "Send once more all that were given up" })
    .input(retryDeliveriesInput)
    .output(z.object({ count: z.int() })),
  drop: route
    .meta({ permission: "delivery.manage" })
    .route({ method: "DELETE", path: "/api/deliveries/{id}", tags, summary: "Give a message up for good" })
    .input(deliveryIdInput)
    .output(nothing),
}

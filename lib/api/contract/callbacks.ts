import { callbackDto, callbacksPage, changeCallbackInput, listCallbacksInput } from "@/lib/domain/callbacks/schema"
import { route } from "./route"

const tags = ["Leads"]

export const callbacks = {
  list: route
    .meta({ permission: "lead.read" })
    .route({
      method: "GET",
      path: "/api/callbacks",
      tags,
      summary: "Callbacks, earliest first",
      description: "Open ones unless `done` is asked for; `ownerId` takes `me`.",
    })
    .input(listCallbacksInput)
    .output(callbacksPage),
  change: route
    .meta({ permission: "lead.edit" })
    .route({ method: "PATCH", path: "/api/callbacks/{id}", tags, summary: "Move a callback or mark it done" })
    .input(changeCallbackInput)
    .output(callbackDto),
}

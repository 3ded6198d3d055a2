import { z } from "zod"
import { listSavedViewsInput, savedViewDto, savedViewList, saveViewInput } from "@/lib/domain/saved-views/schema"
import { route } from "./route"

const tags = ["Saved views"]

export const savedViews = {
  list: route
    .meta({ permission: "self.edit" })
    .route({ method: "GET", path: "/api/saved-views", tags, summary: "One's own views of a list" })
    .input(listSavedViewsInput)
    .output(savedViewList),
  save: route
    .meta({ permission: "self.edit" })
    .route({ method: "PUT", path: "/api/saved-views", tags, summary: "Keep the conditions of a list under a name" })
    .input(saveViewInput)
    .output(savedViewDto),
  remove: route
    .meta({ permission: "self.edit" })
    .route({
      method: "DELETE",
      path: "/api/saved-views/{id}",
      successStatus: 204,
      tags,
      summary: "Forget one of one's own views",
    })
    .input(z.strictObject({ id: z.string() }))
    .output(z.void()),
}

import { removeView, saveView } from "@/lib/domain/saved-views/commands"
import { listSavedViews } from "@/lib/domain/saved-views/queries"
import { api } from "./api"

export const savedViews = {
  list: api.savedViews.list.handler(({ input, context }) => listSavedViews(context.actor, input)),
  save: api.savedViews.save.handler(({ input, context }) => saveView(context.actor, input)),
  remove: api.savedViews.remove.handler(({ input, context }) => removeView(context.actor, input.id)),
}

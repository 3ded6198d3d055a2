import { changeCallback } from "@/lib/domain/callbacks/commands"
import { listCallbacks } from "@/lib/domain/callbacks/queries"
import { api } from "./api"

export const callbacks = {
  list: api.callbacks.list.handler(({ input, context }) => listCallbacks(context.actor, input)),
  change: api.callbacks.change.handler(({ input, context }) => changeCallback(context.actor, input)),
}

import { changeSettings } from "@/lib/domain/settings/commands"
import { listSettings } from "@/lib/domain/settings/queries"
import { api } from "./api"

export const settings = {
  list: api.settings.list.handler(async ({ context }) => ({ items: await listSettings(context.actor) })),
  change: api.settings.change.handler(async ({ input, context }) => ({
    items: await changeSettings(context.actor, input),
  })),
}

import { readNotifications } from "@/lib/domain/notifications/commands"
import { watchBell } from "@/lib/domain/notifications/live/queries"
import { setPreference } from "@/lib/domain/notifications/preferences/commands"
import { getPreferences } from "@/lib/domain/notifications/preferences/queries"
import { listNotifications } from "@/lib/domain/notifications/queries"
import { api } from "./api"
import { logged, lookingEnds } from "./stream"

export const notifications = {
  list: api.notifications.list.handler(({ input, context }) => listNotifications(context.actor, input)),
  read: api.notifications.read.handler(({ input, context }) => readNotifications(context.actor, input)),
  stream: api.notifications.stream.handler(({ context, signal }) =>
    logged(watchBell(context.actor, { signal: lookingEnds(signal), stillMay: context.stillMay }), context.requestId),
  ),
  preferences: api.notifications.preferences.handler(({ context }) => getPreferences(context.actor)),
  setPreference: api.notifications.setPreference.handler(({ input, context }) => setPreference(context.actor, input)),
}

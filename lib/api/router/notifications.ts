import { readNotifications } from "@/lib/domain/notifications/commands"
import { listNotifications } from "@/lib/domain/notifications/queries"
import { api } from "./api"

export const notifications = {
  list: api.notifications.list.handler(({ input, context }) => listNotifications(context.actor, input)),
  read: api.notifications.read.handler(({ input, context }) => readNotifications(context.actor, input)),
}

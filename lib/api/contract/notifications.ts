import { eventIterator } from "@orpc/contract"
import { z } from "zod"
import { bellEvent } from "@/lib/domain/notifications/live/schema"
import { listNotificationsInput, notificationsPage, readNotificationsInput } from "@/lib/domain/notifications/schema"
import { route } from "./route"

const tags = ["People and work"]

export const notifications = {
  list: route
    .meta({ permission: "self.edit" })
    .route({
      method: "GET",
      path: "/api/notifications",
      tags,
      summary: "The caller's notifications, newest first, and how many are unread",
    })
    .input(listNotificationsInput)
    .output(notificationsPage),
  read: route
    .meta({ permission: "self.edit" })
    .route({
      method: "POST",
      path: "/api/notifications/read",
      tags,
      summary: "Mark notifications as read: those named, or all",
    })
    .input(readNotificationsInput)
    .output(z.object({ count: z.number().int() })),
  stream: route
    .meta({ permission: "self.edit" })
    .route({
      method: "GET",
      path: "/api/notifications/stream",
      tags,
      summary: "The caller's bell as it rings, as server-sent events",
      description: "Within a second of the commit. Ends with the session, which is asked for every 15 s.",
    })
    .input(z.strictObject({}))
    .output(eventIterator(bellEvent)),
}

import { eventIterator } from "@orpc/contract"
import { z } from "zod"
import { bellEvent } from "@/lib/domain/notifications/live/schema"
import { preferencesDto, setPreferenceInput } from "@/lib/domain/notifications/preferences/schema"
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
  preferences: route
    .meta({ permission: "self.edit" })
    .route({
      method: "GET",
      path: "/api/notifications/preferences",
      tags,
      summary: "What the caller hears, by kind and channel",
    })
    .input(z.strictObject({}))
    .output(preferencesDto),
  setPreference: route
    .meta({ permission: "self.edit" })
    .route({
      method: "PUT",
      path: "/api/notifications/preferences",
      tags,
      summary: "Hear of something on a channel, or no longer",
    })
    .input(setPreferenceInput)
    .output(preferencesDto),
}

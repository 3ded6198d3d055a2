import { z } from "zod"
import { pageInput } from "../page"

/** What the bell can say; the sentence is `notifications.<kind>`, made of `data` in the reader's language. */
export const NOTIFICATION_KINDS = [
  "lead.assigned",
  "lead.touched",
  "lead.reopened",
  "lead.transferred",
  "lead.offered",
  "claim.promoted",
  "claim.expiring",
  "claim.expired",
  "claim.released",
  "claim.transferred",
  "discount.requested",
  "discount.decided",
  "callback.due",
  "importSource.failed",
] as const
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]

/** Words and numbers only: never a phone, passport or PINFL. */
export const noticeData = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
export type NotificationData = z.output<typeof noticeData>

export const notificationDto = z.object({
  id: z.string(),
  kind: z.string(),
  data: noticeData,
  href: z.string().nullable(),
  createdAt: z.string(),
  readAt: z.string().nullable(),
})
export type NotificationDto = z.output<typeof notificationDto>

export const listNotificationsInput = z.strictObject({ ...pageInput, unread: z.stringbool().optional() })
export type ListNotificationsInput = z.output<typeof listNotificationsInput>

export const notificationsPage = z.object({
  items: z.array(notificationDto),
  nextCursor: z.string().nullable(),
  /** All unread ones, at most 100 counted. */
  unread: z.number().int(),
})
export type NotificationsPage = z.output<typeof notificationsPage>

/** `POST /api/notifications/read`: those named, or all. */
export const readNotificationsInput = z.strictObject({ ids: z.array(z.string()).max(200).optional() }).default({})
export type ReadNotificationsInput = z.output<typeof readNotificationsInput>

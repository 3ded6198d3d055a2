import { z } from "zod"
import { pageInput, pageOf } from "../../page"
import { FAILURES } from "../rules"
import { CHANNELS } from "../schema"

export const DELIVERY_STATUSES = ["waiting", "sending", "failed", "sent", "dead"] as const
const channel = z.enum(CHANNELS)
const status = z.enum(DELIVERY_STATUSES)

/** A message of the outbox as an admin sees it: to whom and about what, never its words and never an address. */
export const deliveryDto = z.object({
  id: z.string(),
  channel,
  status,
  /** Which letter it is; `notice` also says of what. */
  letter: z.string(),
  kind: z.string().nullable(),
  /** The name of the person it is for; null for who is gone. */
  to: z.string().nullable(),
  attempts: z.int(),
  lastError: z.enum(FAILURES).nullable(),
  createdAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
  /** When it is tried next; null once it was sent or given up. */
  nextAt: z.iso.datetime().nullable(),
})
export type DeliveryDto = z.output<typeof deliveryDto>

/** `GET /api/deliveries`: the newest first; those that were sent or given up are kept for 30 days. */
export const listDeliveriesInput = z.strictObject({
  ...pageInput,
  channel: channel.optional(),
  status: status.optional(),
})
export type ListDeliveriesInput = z.output<typeof listDeliveriesInput>
export const deliveriesPage = pageOf(deliveryDto)

export const deliveryIdInput = z.strictObject({ id: z.string() })

/** `POST /api/deliveries/retry`: all that were given up, of a channel or of every one. */
export const retryDeliveriesInput = z.strictObject({ channel: channel.optional() })
export type RetryDeliveriesInput = z.output<typeof retryDeliveriesInput>

/** How a channel does: what waits, what was given up, and when something last went. */
export type ChannelHealth = {
  channel: z.output<typeof channel>
  waiting: number
  dead: number
  lastSentAt: string | null
}

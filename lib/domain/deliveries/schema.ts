import { z } from "zod"

export const CHANNELS = ["mail", "telegram", "instagram"] as const
export type Channel = (typeof CHANNELS)[number]

/**
 * What a message is made from when it is sent: ids and words, never a passport, a PINFL or a password. A letter is rendered in
 * the language that its reader has at that moment.
 */
export const payloadSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
export type DeliveryPayload = z.output<typeof payloadSchema>

export type NewDelivery = {
  channel: Channel
  /** Messages of one key arrive in the order they were queued: one person's, one chat's. */
  orderKey: string
  /** The same key again queues nothing; a receiver that knows such keys is given it. */
  idempotencyKey: string
  payload: DeliveryPayload
}

/** A message that one worker has taken. `attempt` is 1 for the first and tells this taking from a later one. */
export type TakenDelivery = {
  id: string
  channel: Channel
  idempotencyKey: string
  payload: DeliveryPayload
  attempt: number
}

/** Sends one message. Throws `SendingFailed` with the reason; any other error counts as one that passes. */
export type Sender = (delivery: TakenDelivery) => Promise<void>
/** A channel without a sender keeps its messages waiting. */
export type Senders = Partial<Record<Channel, Sender>>

import { z } from "zod"
import type { IncomingMessage } from "@/lib/domain/instagram/schema"

const id = z.union([z.string(), z.number()]).transform(String)
const message = z.object({
  sender: z.object({ id }),
  timestamp: z.number(),
  message: z.object({ mid: z.string(), text: z.string().default(""), is_echo: z.boolean().default(false) }).optional(),
})
const comment = z.object({
  field: z.literal("comments"),
  value: z.object({ id, text: z.string(), from: z.object({ id, username: z.string().optional() }) }),
})
const entry = z.object({
  id,
  time: z.number().default(0),
  messaging: z.array(z.unknown()).default([]),
  changes: z.array(z.unknown()).default([]),
})
const body = z.object({ object: z.literal("instagram"), entry: z.array(entry) })

/** Seconds or milliseconds: Meta sends both. */
const moment = (time: number) => new Date(time > 1e11 ? time : time * 1_000)

/** What people wrote, as a webhook of Meta tells it. Our own messages, reactions and whatever it adds one day are left out. */
export function readWebhook(raw: unknown): IncomingMessage[] {
  const read = body.safeParse(raw)
  if (!read.success) return []
  return read.data.entry.flatMap(({ id: instagramId, time, messaging, changes }) => [
    ...messaging.flatMap((one): IncomingMessage[] => {
      const { data } = message.safeParse(one)
      if (!data?.message || data.message.is_echo || data.message.text === "" || data.sender.id === instagramId)
        return []
      const { mid, text } = data.message
      return [
        { instagramId, mid, fromId: data.sender.id, handle: null, text, comment: false, at: moment(data.timestamp) },
      ]
    }),
    ...changes.flatMap((one): IncomingMessage[] => {
      const { data } = comment.safeParse(one)
      if (!data || data.value.from.id === instagramId) return []
      const { id: mid, text, from } = data.value
      return [
        { instagramId, mid, fromId: from.id, handle: from.username ?? null, text, comment: true, at: moment(time) },
      ]
    }),
  ])
}

import { eventType } from "inngest"
import { z } from "zod"

/** A commit has queued messages: they are sent at once, not with the next minute. It carries nothing: the outbox knows. */
export const DELIVERIES_QUEUED = eventType("deliveries/queued", { schema: z.object({}) })

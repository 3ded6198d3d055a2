import { z } from "zod"

export const queueInput = z.strictObject({ leadId: z.string().min(1).max(100) })
export type QueueInput = z.output<typeof queueInput>

export const queueEntryDto = z.object({
  id: z.string(),
  unitId: z.string(),
  leadId: z.string(),
  status: z.enum(["waiting", "promoted", "left"]),
  createdAt: z.iso.datetime(),
  /** Place in the queue from 1; null once it is over. */
  place: z.int().nullable(),
})
export type QueueEntryDto = z.output<typeof queueEntryDto>

export const queueLineDto = queueEntryDto.extend({ leadName: z.string().nullable(), ownerName: z.string().nullable() })
export const queueLines = z.object({ items: z.array(queueLineDto) })
export type QueueLineDto = z.output<typeof queueLineDto>

import { z } from "zod"
import { dayInput } from "../moment"

/** A month with the days of the weeks that it begins and ends in. */
export const LONGEST_DAYS = 42

/** `GET /api/agenda`: days of the company's calendar, both counted. */
export const agendaInput = z.strictObject({
  from: dayInput,
  to: dayInput,
  /** Whose; everybody's within the caller's reach without it. */
  ownerId: z.string().optional(),
  /** Only calls, or only keys: to be given and given. Both without it. */
  kind: z.enum(["callback", "handover"]).optional(),
})
export type AgendaInput = z.output<typeof agendaInput>

export const agendaEntry = z.object({
  /** A promised call; keys that are to be given, or were. */
  kind: z.enum(["callback", "handoverPlanned", "handover"]),
  /** Of the callback or the contract. */
  id: z.string(),
  day: z.string(),
  /** Null: the whole day. */
  at: z.string().nullable(),
  /** The client's name. */
  name: z.string(),
  /** Note of the call, number of the contract. */
  note: z.string(),
  leadId: z.string(),
  contractId: z.string().nullable(),
  owner: z.string().nullable(),
  done: z.boolean(),
  /** Its time has passed and it is not done. */
  overdue: z.boolean(),
})
export type AgendaEntry = z.output<typeof agendaEntry>

export const agendaDto = z.object({
  /** In the order of time, what has none first on its day; at most the first 2 000. */
  entries: z.array(agendaEntry),
  /** There is more than fits. */
  cut: z.boolean(),
})
export type AgendaDto = z.output<typeof agendaDto>

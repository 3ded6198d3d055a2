import type { AgendaInput } from "@/lib/domain/agenda/schema"
import { addDays, type Day } from "@/lib/domain/calendar"

const AHEAD_DAYS = 14
/** One that was not kept stays in view as long. */
const BEHIND_DAYS = 14

/** The handovers that the shift desk looks at, around the company's own day. Asked for alone: calls are too many beside them. */
export const nextHandovers = (today: Day): AgendaInput => ({
  from: addDays(today, -BEHIND_DAYS),
  to: addDays(today, AHEAD_DAYS),
  kind: "handover",
})

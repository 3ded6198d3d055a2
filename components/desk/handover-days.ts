import type { Days } from "@/components/desk/periods"
import { addDays, type Day } from "@/lib/domain/calendar"

const AHEAD_DAYS = 14
/** One that was not kept stays in view as long. */
const BEHIND_DAYS = 14

/** The days of handovers that the shift desk looks at, around the company's own. */
export const handoverDays = (today: Day): Days => ({
  from: addDays(today, -BEHIND_DAYS),
  to: addDays(today, AHEAD_DAYS),
})

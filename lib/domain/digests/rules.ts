import { type Day, dayInZone, weekday, zonedInstant } from "../calendar"
import type { Role } from "../policy"

export const DIGEST_PARTS = ["morning", "evening"] as const
export type DigestPart = (typeof DIGEST_PARTS)[number]

/** What a line of a digest counts; its sentence is `digest.line.<key>`. */
export const DIGEST_LINES = [
  "overdueCalls",
  "todayCalls",
  "freshLeads",
  "endingClaims",
  "debtors",
  "unassigned",
  "handovers",
  "drafts",
  "leadsYesterday",
  "signedYesterday",
  "pendingPayments",
  "dueToday",
  "settlements",
  "failedJobs",
  "deadLetters",
  "callsDone",
  "callsTomorrow",
  "leadsToday",
  "signedToday",
] as const
export type DigestKey = (typeof DIGEST_LINES)[number]

/** Five lines at most: a digest is read before the coat is off. */
export const LINES_OF: Record<DigestPart, Record<Role, readonly DigestKey[]>> = {
  morning: {
    sales: ["overdueCalls", "todayCalls", "freshLeads", "endingClaims", "debtors"],
    mop: ["unassigned", "overdueCalls", "handovers", "drafts"],
    rop: ["leadsYesterday", "signedYesterday", "unassigned", "overdueCalls"],
    finance: ["pendingPayments", "dueToday", "debtors", "settlements"],
    admin: ["failedJobs", "deadLetters", "unassigned"],
  },
  evening: {
    sales: ["callsDone", "freshLeads", "callsTomorrow"],
    mop: ["leadsToday", "unassigned"],
    rop: ["leadsToday", "signedToday", "unassigned"],
    finance: ["pendingPayments"],
    admin: ["failedJobs", "deadLetters"],
  },
}

const TIMES: Record<DigestPart, string> = { morning: "09:00", evening: "19:00" }
/** A run that comes later than that is none of this digest: nobody wants the morning's at noon. */
const LATE_MS = 3_600_000

/** Which digest is due at `now` on the company's clock, on its working days; null between them. */
export function dueDigest(
  now: Date,
  timeZone: string,
  workDays: readonly number[],
): { part: DigestPart; day: Day } | null {
  const day = dayInZone(now, timeZone)
  if (!workDays.includes(weekday(day))) return null
  const part = DIGEST_PARTS.find((one) => {
    const late = now.getTime() - zonedInstant(day, TIMES[one], timeZone).getTime()
    return late >= 0 && late < LATE_MS
  })
  return part ? { part, day } : null
}

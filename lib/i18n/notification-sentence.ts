import type { NotificationData } from "@/lib/domain/notifications/schema"
import type { UserDto } from "@/lib/domain/users/schema"
import { formatPercent } from "./format"
import { formatDateTime } from "./format-time"

/** Keys below `notifications`; their values are those that the sentences name. */
type Say = (key: string, values?: Record<string, string | number>) => string

type Words = { say: Say; nameless: string; locale: UserDto["locale"] }

/** The sentence of a notification in its reader's language: for the bell and for letters alike. */
export function notificationSentence(
  { kind, data }: { kind: string; data: NotificationData },
  { say, nameless, locale }: Words,
): string {
  const text = (key: string) => String(data[key] ?? "")
  const name = text("name") || nameless
  const lead = text("lead") || nameless
  const unit = text("unit")
  const until = data.until ? formatDateTime(text("until")) : ""
  const percent = formatPercent(Number(data.basisPoints ?? 0), locale)
  switch (kind) {
    case "lead.assigned":
    case "lead.touched":
    case "lead.reopened":
    case "lead.offered":
    case "callback.due":
    case "importSource.failed":
      return say(kind, { name })
    case "lead.transferred":
      return say(kind, { name, count: Number(data.count ?? 0) })
    case "claim.expired":
    case "claim.released":
    case "claim.transferred":
      return say(kind, { lead, unit })
    case "claim.promoted":
    case "claim.expiring":
      return say(kind, { lead, unit, until })
    case "discount.requested":
      return say(kind, { lead, unit, percent })
    case "discount.decided":
      return say(data.status === "approved" ? "discount.approved" : "discount.refused", { lead, unit, percent })
    default:
      // A kind that this build does not know yet: the link still leads there.
      return say("ui.title")
  }
}

import { formatDuration } from "@/lib/i18n/format-time"
import type { Locale } from "@/lib/i18n/routing"

const HOUR_MS = 3_600_000

/** How long somebody has waited, for a narrow column: minutes within the hour, then whole hours, then days. */
export function formatWait(ms: number, locale: Locale): string {
  return formatDuration(ms < HOUR_MS ? ms : Math.floor(ms / HOUR_MS) * HOUR_MS, locale)
}

import { formatDuration } from "@/lib/i18n/format-time"
import type { Locale } from "@/lib/i18n/routing"

const HOUR_MS = 3_600_000

/** «5 ч», «3 дня», «34 мин»: one unit, as a cell has room for no more. */
export function shortLeft(ms: number, locale: Locale): string {
  return formatDuration(ms >= HOUR_MS ? Math.floor(ms / HOUR_MS) * HOUR_MS : ms, locale)
}

import { basisPoints } from "@/lib/domain/schedules/rules"

/** A discount as somebody types it, in basis points: «2,5» is 250, nothing is 0. Null when it is no percentage. */
export function readDiscount(text: string): number | null {
  const typed = text.trim().replace(",", ".")
  if (typed === "") return 0
  if (!/^\d{1,2}(\.\d{1,2})?$/u.test(typed)) return null
  return Number(basisPoints(Number(typed)))
}

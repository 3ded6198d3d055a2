import type { AnswerSpeed } from "./schema"

/** Working minutes that a speed takes in: more than `over`, up to and with `upTo`. A day is as long as the office is open. */
export function speedBounds(
  speed: Exclude<AnswerSpeed, "none">,
  hours: { from: string; to: string },
): { over: number; upTo: number | null } {
  const day = minuteOf(hours.to) - minuteOf(hours.from)
  switch (speed) {
    case "m15":
      return { over: -1, upTo: 15 }
    case "h1":
      return { over: 15, upTo: 60 }
    case "day":
      return { over: 60, upTo: day }
    case "later":
      return { over: Math.max(60, day), upTo: null }
  }
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number)
  return hours * 60 + minutes
}

/** `part` of `whole` in basis points, half up; null of nothing. */
export function shareBp(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 10_000) / whole)
}

type Turns = { received: number; minutes: number }

/**
 * What a person would have received had every hour on shift brought the same number of leads, and how far it was from that:
 * share = received of all × own minutes ÷ minutes of all; deviation = (received − share) ÷ share. Half up.
 */
export function fairness(
  own: Turns,
  all: Turns,
): { perHour: number | null; share: number; deviationBp: number | null } {
  const whole = all.received * own.minutes
  return {
    perHour: own.minutes === 0 ? null : Math.round((own.received * 6_000) / own.minutes),
    share: all.minutes === 0 ? 0 : Math.round((whole * 100) / all.minutes),
    deviationBp: whole === 0 ? null : Math.round(((own.received * all.minutes - whole) * 10_000) / whole),
  }
}

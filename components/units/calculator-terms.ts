import { annuity } from "@/lib/domain/calculator/mortgage/rules"
import { solveInstallment } from "@/lib/domain/calculator/rules"
import { downPayment } from "@/lib/domain/schedules/rules"

export type Terms = {
  kind: "installment" | "mortgage"
  downPercent: number
  months: number
  years: number
  ratePercent: number
}

/** All in minor units. */
export type Answer = { down: bigint; rest: bigint; monthly: bigint }

/** Null when no schedule has these terms. */
export function installmentOf(price: bigint, step: bigint, { downPercent, months }: Terms): Answer | null {
  try {
    const down = downPayment(price, { downPercent }, step)
    const { monthly } = solveInstallment({ solve: "monthly", price, down, months, step })
    return { down, rest: price - down, monthly }
  } catch {
    return null // a refusal of the rules: the words beside it say what to change
  }
}

export function mortgageOf(price: bigint, step: bigint, { downPercent, years, ratePercent }: Terms): Answer {
  const down = downPayment(price, { downPercent }, step)
  const rest = price - down
  return { down, rest, monthly: annuity(rest, Math.round(ratePercent * 100), years * 12) }
}

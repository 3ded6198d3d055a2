import { annuity } from "@/lib/domain/calculator/mortgage/rules"
import { solveInstallment } from "@/lib/domain/calculator/rules"
import { downPayment } from "@/lib/domain/schedules/rules"

export type Terms = {
  kind: "installment" | "mortgage"
  /** What of an installment plan the buyer knows: how long, or how much a month. */
  by: "months" | "monthly"
  downPercent: number
  months: number
  /** What the buyer can pay a month, minor units; null until they say. */
  canPay: number | null
  years: number
  ratePercent: number
}

/** Money in minor units. */
export type Answer = { down: bigint; rest: bigint; monthly: bigint; months: number }

/** The longest plan that the sliders offer. */
export const MAX_TERM = 60
const MIN_TERM = 3

/** Null when no schedule has these terms. */
export function installmentOf(price: bigint, step: bigint, terms: Terms): Answer | null {
  try {
    const down = downPayment(price, terms, step)
    const rest = price - down
    const { monthly, months } =
      terms.by === "monthly"
        ? solveInstallment({ solve: "months", price, down, monthly: BigInt(canPayOf(rest, terms.canPay).value), step })
        : solveInstallment({ solve: "monthly", price, down, months: terms.months, step })
    return { down, rest, monthly, months }
  } catch {
    return null // a refusal of the rules: the words beside it say what to change
  }
}

export function mortgageOf(price: bigint, step: bigint, { downPercent, years, ratePercent }: Terms): Answer {
  const down = downPayment(price, { downPercent }, step)
  const rest = price - down
  const months = years * 12
  return { down, rest, months, monthly: annuity(rest, Math.round(ratePercent * 100), months) }
}

/** The slider of what can be paid a month: from the longest plan to the shortest, in round sums, and where it stands. */
export function canPayOf(rest: bigint, asked: number | null) {
  const most = Number(rest) / MIN_TERM
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, most))) - 2)
  const min = Math.max(step, Math.ceil(Number(rest) / MAX_TERM / step) * step)
  const max = Math.max(min, Math.ceil(most / step) * step)
  const usual = Math.ceil(Number(rest) / 24 / step) * step
  return { range: { min, max, step }, value: Math.min(max, Math.max(min, asked ?? usual)) }
}

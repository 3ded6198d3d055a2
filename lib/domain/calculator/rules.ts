import { DomainError } from "../errors"
import { floorToStep } from "../money"
import { assertMonths, divideRest } from "../schedules/rules"

/** The three that a person fixes, the fourth left out; amounts in minor units, `step` 0 = off. */
export type InstallmentQuestion =
  | { solve: "monthly"; price: bigint; down: bigint; months: number; step: bigint }
  | { solve: "months"; price: bigint; down: bigint; monthly: bigint; step: bigint }
  | { solve: "down"; price: bigint; months: number; monthly: bigint; step: bigint }
  | { solve: "price"; down: bigint; months: number; monthly: bigint; step: bigint }

/** All four, as the schedule of these terms will have them: `monthly` is what items 1 … N − 1 are, `last` what the last one is. */
export type InstallmentAnswer = { price: bigint; down: bigint; months: number; monthly: bigint; last: bigint }

/**
 * Solves price = down + months × monthly for the one left out, with the rounding of schedules (domain.md §5).
 * - `monthly`: rounded down to the step; the last payment takes what remains.
 * - `months`: the fewest with which the regular payment is not above what the person can pay.
 * - `down` and `price`: exact.
 * Refuses with `schedule_months`, `schedule_down_exceeds_price` or `schedule_item_not_positive` when no schedule fits.
 */
export function solveInstallment(question: InstallmentQuestion): InstallmentAnswer {
  if (question.solve === "monthly") return answer(question.price, question.down, question.months, question.step)
  const { monthly, step } = question
  if (monthly <= 0n) throw new DomainError("schedule_item_not_positive", { amount: monthly })
  if (question.solve === "months") {
    return answer(question.price, question.down, fewestMonths(question.price - question.down, monthly, step), step)
  }
  assertMonths(question.months)
  const paidByMonth = monthly * BigInt(question.months)
  if (question.solve === "price") return answer(question.down + paidByMonth, question.down, question.months, step)
  // Negative when the monthly payments alone exceed the price: no down payment makes that right, and `answer` refuses it.
  return answer(question.price, question.price - paidByMonth, question.months, step)
}

function answer(price: bigint, down: bigint, months: number, step: bigint): InstallmentAnswer {
  assertMonths(months)
  if (down < 0n) throw new DomainError("schedule_item_not_positive", { amount: down })
  if (down > price) throw new DomainError("schedule_down_exceeds_price", { down, price })
  const { base, last } = divideRest(price - down, months, step)
  const monthly = months === 1 ? last : base
  if (monthly <= 0n) throw new DomainError("schedule_item_not_positive", { amount: monthly })
  return { price, down, months, monthly, last }
}

function fewestMonths(rest: bigint, monthly: bigint, step: bigint): number {
  if (rest <= monthly) return 1
  // floor(rest / N) rounded down to the step is ≤ monthly exactly when rest / N is below the next step above it.
  const grain = step || 1n
  const months = rest / (floorToStep(monthly, grain) + grain) + 1n
  return months < 2n ? 2 : Number(months)
}

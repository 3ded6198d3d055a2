import { addMonths, type BankCalendar, compareDays, type Day, nextWorkingDay } from "../calendar"
import { DomainError } from "../errors"
import { type Currency, floorToStep, fromJsonAmount, larger, percentUpToStep, priceStep } from "../money"
import type { ScheduleInput, ScheduleItemType } from "./schema"

/** Money that should come: `dueDate` nominal, `effectiveDate` the working day it may be paid by, `amount` in minor units. */
export type ScheduleItemPlan = { type: ScheduleItemType; dueDate: Day; effectiveDate: Day; amount: bigint }

type Deal = {
  price: bigint
  currency: Currency
  startDate: Day
  schedule: ScheduleInput
  calendar: BankCalendar
  /** The company's rounding where the schedule names none; minor units, 0 = off. */
  defaultStep?: bigint
}
type Item = Omit<ScheduleItemPlan, "effectiveDate">
type Down = { downPercent?: number | undefined; downAmount?: number | undefined }

/** Fifty years: longer is a slip of the finger. */
export const MAX_MONTHS = 600

/**
 * The items of a schedule, in the order they are due; their sum is the price. Arithmetic of domain.md §5. Refuses with
 * `schedule_months`, `schedule_down_exceeds_price`, `schedule_item_not_positive`, `schedule_dates_not_increasing`,
 * `schedule_balloon_too_large` or `schedule_tranche_too_large`. Past dates are allowed.
 */
export function buildSchedule(deal: Deal): ScheduleItemPlan[] {
  const { price, schedule, calendar } = deal
  if (price <= 0n) throw new DomainError("schedule_item_not_positive", { amount: price })
  const named = schedule.kind === "full" || schedule.step === undefined ? null : fromJsonAmount(schedule.step)
  const step = named ?? deal.defaultStep ?? priceStep(deal.currency)
  const items = planItems(price, deal.startDate, schedule, step).sort((a, b) => compareDays(a.dueDate, b.dueDate))
  assertPayable(items)
  return items.map((item) => ({ ...item, effectiveDate: nextWorkingDay(item.dueDate, calendar) }))
}

function planItems(price: bigint, start: Day, schedule: ScheduleInput, step: bigint): Item[] {
  if (schedule.kind === "full") return initial(start, price)
  const down = downPayment(price, schedule, step)
  if (schedule.kind === "installment") {
    return [...initial(start, down), ...installments(start, price - down, schedule.months, step)]
  }
  if (schedule.kind === "until") {
    return [...initial(start, down), ...installments(start, price - down, monthsUntil(start, schedule.untilDate), step)]
  }
  if (schedule.kind === "balloon") return balloonItems(price, start, down, schedule, step)
  return hybridItems(price, start, down, schedule, step)
}

/** max(fixed, percent rounded up to the step), in minor units. Refuses what exceeds the price. */
export function downPayment(price: bigint, { downPercent = 0, downAmount = 0 }: Down, step: bigint): bigint {
  const percent = percentUpToStep(price, basisPoints(downPercent), step)
  const down = larger(fromJsonAmount(downAmount), percent)
  if (down > price) throw new DomainError("schedule_down_exceeds_price", { down, price })
  return down
}

/** A percentage with at most two decimals as an integer: 29.99 is 2 999, though 29.99 × 100 is not. RangeError otherwise. */
export function basisPoints(percent: number): bigint {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/u.exec(String(percent))
  if (!match) throw new RangeError("A percentage has at most two decimals")
  return BigInt(`${match[1]}${(match[2] ?? "").padEnd(2, "0")}`)
}

function initial(start: Day, down: bigint): Item[] {
  return down === 0n ? [] : [{ type: "initial", dueDate: start, amount: down }]
}

/** Equal parts rounded down to the step, the last with what remains. */
function installments(start: Day, rest: bigint, months: number, step: bigint): Item[] {
  assertMonths(months)
  const { base, last } = divideRest(rest, months, step)
  return Array.from({ length: months }, (_, index) => ({
    type: "installment" as const,
    dueDate: addMonths(start, index + 1),
    amount: index === months - 1 ? last : base,
  }))
}

/** base = floor(rest / months / step) × step; last = rest − base × (months − 1). */
export function divideRest(rest: bigint, months: number, step: bigint): { base: bigint; last: bigint } {
  const count = BigInt(months)
  const base = floorToStep(rest / count, step)
  return { base, last: rest - base * (count - 1n) }
}

/** How many monthly due dates fall on or before the day: the last payment is never later than «until». */
function monthsUntil(start: Day, until: Day): number {
  if (until <= start) throw new DomainError("schedule_dates_not_increasing", { date: until })
  let months = 0
  while (months <= MAX_MONTHS && addMonths(start, months + 1) <= until) months++
  return months
}

type Balloon = Extract<ScheduleInput, { kind: "balloon" }>

/** `months` is the whole term: equal parts for months 1 … N − 1 and the large `final` item in month N. */
function balloonItems(price: bigint, start: Day, down: bigint, schedule: Balloon, step: bigint): Item[] {
  assertMonths(schedule.months)
  const balloon = fromJsonAmount(schedule.balloonAmount)
  const rest = price - down - balloon
  const before = schedule.months - 1
  if (rest < 0n || (rest === 0n && before > 0)) throw new DomainError("schedule_balloon_too_large", { balloon })
  if (rest > 0n && before === 0) throw new DomainError("schedule_months", { months: schedule.months })
  return [
    ...initial(start, down),
    ...(before > 0 ? installments(start, rest, before, step) : []),
    { type: "final", dueDate: addMonths(start, schedule.months), amount: balloon },
  ]
}

type Hybrid = Extract<ScheduleInput, { kind: "hybrid" }>

/**
 * Own money at the start, one tranche from the bank, the rest by the month if `months` is given. Without months own money is what
 * the tranche leaves; a down payment that was named must then agree with it, a percentage to within its rounding.
 */
function hybridItems(price: bigint, start: Day, down: bigint, schedule: Hybrid, step: bigint): Item[] {
  const tranche = fromJsonAmount(schedule.trancheAmount)
  const bank: Item = { type: "hybrid", dueDate: schedule.trancheDate, amount: tranche }
  if (tranche > price) throw new DomainError("schedule_tranche_too_large", { tranche })
  if (bank.dueDate < start) throw new DomainError("schedule_dates_not_increasing", { date: bank.dueDate })
  const own = price - tranche
  if (schedule.months === undefined) {
    const named = schedule.downAmount !== undefined || schedule.downPercent !== undefined
    const off = own - down
    const rounding = schedule.downAmount === undefined && off > -(step || 1n) && off < (step || 1n)
    if (named && off !== 0n && !rounding) {
      throw off < 0n ? new DomainError("schedule_tranche_too_large", { tranche }) : new DomainError("schedule_months")
    }
    return [...initial(start, own), bank]
  }
  if (own <= down) throw new DomainError("schedule_tranche_too_large", { tranche })
  return [...initial(start, down), bank, ...installments(start, own - down, schedule.months, step)]
}

/** Refuses with `schedule_months` what is no number of monthly payments. */
export function assertMonths(months: number) {
  if (!Number.isInteger(months) || months < 1 || months > MAX_MONTHS)
    throw new DomainError("schedule_months", { months })
}

function assertPayable(items: Item[]) {
  for (const [index, item] of items.entries()) {
    if (item.amount <= 0n) throw new DomainError("schedule_item_not_positive", { amount: item.amount })
    const before = items[index - 1]
    if (before && item.dueDate <= before.dueDate) {
      throw new DomainError("schedule_dates_not_increasing", { date: item.dueDate })
    }
  }
}

/** What a person hears first about a schedule: how much at once, how much a month (null where nothing is monthly). */
export function summarizeSchedule(items: ScheduleItemPlan[]): { down: bigint; monthly: bigint | null } {
  return {
    down: items.find((item) => item.type === "initial")?.amount ?? 0n,
    monthly: items.find((item) => item.type === "installment")?.amount ?? null,
  }
}

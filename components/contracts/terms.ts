import type { BankCalendar, Day } from "@/lib/domain/calendar"
import { isDay } from "@/lib/domain/calendar"
import { DomainError, type ErrorCode } from "@/lib/domain/errors"
import { type Currency, parseMoneyText, toMoney } from "@/lib/domain/money"
import { buildSchedule, type ScheduleItemPlan } from "@/lib/domain/schedules/rules"
import { type DatedScheduleInput, datedScheduleInput } from "@/lib/domain/schedules/schema"

/** A schedule's terms as the fields of a form hold them. */
export type TermFields = {
  kind: "full" | "installment"
  downBy: "percent" | "sum"
  down: string
  months: string
  startDate: Day
}

/** The company's usual offer. */
export function usualTerms(today: Day): TermFields {
  return { kind: "installment", downBy: "percent", down: "30", months: "24", startDate: today }
}

/** What the schedule is built for. `price` in minor units; `step` is the company's rounding. */
export type Deal = { price: number; currency: Currency; calendar: BankCalendar; step: bigint }

/** The fields as the API takes them; null while they are not filled in. */
export function readTerms(fields: TermFields, currency: Currency): DatedScheduleInput | null {
  const { kind, startDate } = fields
  if (!isDay(startDate)) return null
  if (kind === "full") return parsed({ kind, startDate })
  const down = readDown(fields, currency)
  return down && /^\d{1,3}$/u.test(fields.months.trim())
    ? parsed({ kind, startDate, months: Number(fields.months), ...down })
    : null
}

function parsed(input: unknown): DatedScheduleInput | null {
  return datedScheduleInput.safeParse(input).data ?? null
}

function readDown({ downBy, down }: TermFields, currency: Currency) {
  if (down.trim() === "") return {}
  if (downBy === "percent") return /^\d{1,3}([.,]\d{1,2})?$/u.test(down.trim()) ? { downPercent: percent(down) } : null
  const amount = parseMoneyText(down, currency)
  return amount === null ? null : { downAmount: toMoney(amount) }
}

function percent(text: string): number {
  return Number(text.trim().replace(",", "."))
}

export type Preview = { items: ScheduleItemPlan[]; refusal: null } | { items: null; refusal: ErrorCode | null }

/** The items by the very rules that will write them. Nothing while the fields are not filled in; a refusal by its code. */
export function previewSchedule(deal: Deal, fields: TermFields): Preview {
  const terms = readTerms(fields, deal.currency)
  if (!terms) return { items: null, refusal: null }
  const { startDate, ...schedule } = terms
  const { price, step: defaultStep, ...rest } = deal
  try {
    return { items: buildSchedule({ ...rest, price: BigInt(price), startDate, schedule, defaultStep }), refusal: null }
  } catch (error) {
    if (error instanceof DomainError) return { items: null, refusal: error.code } // a refusal is an answer
    throw error
  }
}

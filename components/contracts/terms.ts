import { solveInstallment } from "@/lib/domain/calculator/rules"
import { type BankCalendar, type Day, isDay } from "@/lib/domain/calendar"
import { DomainError, type ErrorCode } from "@/lib/domain/errors"
import { type Currency, parseMoneyText, toMoney } from "@/lib/domain/money"
import { buildSchedule, downPayment, type ScheduleItemPlan } from "@/lib/domain/schedules/rules"
import { type DatedScheduleInput, datedScheduleInput, type SCHEDULE_KINDS } from "@/lib/domain/schedules/schema"

/** Which of the three the product finds, once the other two are given; the price is fixed. */
export const SOLVED = ["monthly", "months", "down"] as const

/** A schedule's terms as the fields of a form hold them; a kind reads those it needs. */
export type TermFields = {
  kind: (typeof SCHEDULE_KINDS)[number]
  solved: (typeof SOLVED)[number]
  downBy: "percent" | "sum"
  down: string
  months: string
  monthly: string
  untilDate: string
  balloon: string
  tranche: string
  trancheDate: string
  startDate: Day
}

/** The company's usual offer. */
export function usualTerms(today: Day): TermFields {
  const empty = { monthly: "", untilDate: "", balloon: "", tranche: "", trancheDate: "" }
  return {
    kind: "installment",
    solved: "monthly",
    downBy: "percent",
    down: "30",
    months: "24",
    startDate: today,
    ...empty,
  }
}

/** A schedule's own terms in the fields again; `text` writes an amount as a person would. */
export function fieldsOf(terms: DatedScheduleInput, text: (amount: number) => string): TermFields {
  const fields = { ...usualTerms(terms.startDate), kind: terms.kind, down: "", months: "" }
  if (terms.kind === "full") return fields
  if (terms.downAmount !== undefined) Object.assign(fields, { downBy: "sum", down: text(terms.downAmount) })
  else if (terms.downPercent !== undefined) fields.down = String(terms.downPercent)
  if ("months" in terms && terms.months !== undefined) fields.months = String(terms.months)
  if (terms.kind === "until") fields.untilDate = terms.untilDate
  if (terms.kind === "balloon") fields.balloon = text(terms.balloonAmount)
  if (terms.kind === "hybrid") {
    Object.assign(fields, { tranche: text(terms.trancheAmount), trancheDate: terms.trancheDate })
  }
  return fields
}

/** What the schedule is built for. `price` in minor units; `step` is the company's rounding. */
export type Deal = { price: number; currency: Currency; calendar: BankCalendar; step: bigint }

/** The fields as the API takes them; null while they are not filled in. Refuses as the solver does. */
export function readTerms(fields: TermFields, deal: Deal): DatedScheduleInput | null {
  const { kind, startDate } = fields
  if (!isDay(startDate)) return null
  if (kind === "full") return parsed({ kind, startDate })
  if (kind === "installment" && fields.solved === "down")
    return parsed({ kind, startDate, ...solvedDown(fields, deal) })
  const down = readDown(fields, deal.currency)
  if (!down) return null
  const base = { kind, startDate, ...down }
  switch (kind) {
    case "installment":
      return parsed({ ...base, months: fields.solved === "months" ? solvedMonths(fields, down, deal) : months(fields) })
    case "until":
      return parsed({ ...base, untilDate: fields.untilDate })
    case "balloon":
      return parsed({ ...base, months: months(fields), balloonAmount: amount(fields.balloon, deal) })
    case "hybrid": {
      const tranche = { trancheAmount: amount(fields.tranche, deal), trancheDate: fields.trancheDate }
      const byMonth = fields.months.trim() === "" ? {} : { months: months(fields) ?? null }
      return parsed({ ...base, ...tranche, ...byMonth })
    }
  }
}

/** The API's own schema says whether anything is missing. */
function parsed(input: unknown): DatedScheduleInput | null {
  return datedScheduleInput.safeParse(input).data ?? null
}

function months({ months: text }: TermFields): number | undefined {
  return /^\d{1,3}$/u.test(text.trim()) ? Number(text) : undefined
}

function amount(text: string, { currency }: Deal): number | undefined {
  const found = parseMoneyText(text, currency)
  return found === null ? undefined : toMoney(found)
}

type Down = { downPercent?: number; downAmount?: number }

function readDown({ downBy, down }: TermFields, currency: Currency): Down | null {
  if (down.trim() === "") return {}
  if (downBy === "percent") return /^\d{1,3}([.,]\d{1,2})?$/u.test(down.trim()) ? { downPercent: percent(down) } : null
  const found = parseMoneyText(down, currency)
  return found === null ? null : { downAmount: toMoney(found) }
}

function percent(text: string): number {
  return Number(text.trim().replace(",", "."))
}

/** «Могу платить столько в месяц»: the fewest months with which the regular payment is not above it. */
function solvedMonths(fields: TermFields, down: Down, { price, currency, step }: Deal): number | undefined {
  const monthly = parseMoneyText(fields.monthly, currency)
  if (monthly === null) return undefined
  const paid = downPayment(BigInt(price), down, step)
  return solveInstallment({ solve: "months", price: BigInt(price), down: paid, monthly, step }).months
}

function solvedDown(fields: TermFields, { price, currency, step }: Deal): Down & { months?: number } {
  const monthly = parseMoneyText(fields.monthly, currency)
  const count = months(fields)
  if (monthly === null || count === undefined) return {}
  const answer = solveInstallment({ solve: "down", price: BigInt(price), months: count, monthly, step })
  return { downAmount: toMoney(answer.down), months: count }
}

export type Preview =
  | { terms: DatedScheduleInput; items: ScheduleItemPlan[]; refusal: null }
  | { terms: null; items: null; refusal: ErrorCode | null }

/** The items by the very rules that will write them. Nothing while the fields are not filled in; a refusal by its code. */
export function previewSchedule(deal: Deal, fields: TermFields): Preview {
  try {
    const terms = readTerms(fields, deal)
    if (!terms) return { terms: null, items: null, refusal: null }
    const { startDate, ...schedule } = terms
    const { price, step: defaultStep, ...rest } = deal
    const items = buildSchedule({ ...rest, price: BigInt(price), startDate, schedule, defaultStep })
    return { terms, items, refusal: null }
  } catch (error) {
    if (error instanceof DomainError) return { terms: null, items: null, refusal: error.code } // a refusal is an answer
    throw error
  }
}

import { DomainError } from "../../../errors"
import { type Currency, halfUp } from "../../../money"
import { basisPoints, type ScheduleItemPlan } from "../../../schedules/rules"
import type { DatedScheduleInput } from "../../../schedules/schema"
import type { RecordReader } from "../../records/rules"
import { readScheduleKind } from "../headings/rules"
import { type Parts, readAmount } from "../parts/rules"
import type { ContractField, ListedDeal } from "../schema"

type Reader = RecordReader<ContractField>

/** Items by the company's calendar and rounding. Refuses as `buildSchedule` does. */
export type Plan = (price: bigint, currency: Currency, terms: DatedScheduleInput) => ScheduleItemPlan[]

/** «5 %» or a sum: what was given off the list price, from which the list price follows. */
export function readDiscount(
  record: Reader,
  price: bigint,
  currency: Currency,
): { listPrice: bigint; discountBp: number } {
  const bp = (text: string) => {
    const percent = /^(\d{1,2}(?:[.,]\d{1,2})?) ?%$/u.exec(text)?.[1]
    return percent === undefined ? null : Number(basisPoints(Number(percent.replace(",", "."))))
  }
  const read = record.read("discount", "discount", (text, heading) => {
    if (/^0+([.,]0+)? ?%?$/u.test(text)) return { listPrice: price, discountBp: 0 }
    const percent = bp(text)
    if (percent !== null) return { listPrice: halfUp(price * 10_000n, BigInt(10_000 - percent)), discountBp: percent }
    const amount = readAmount(text, heading, currency)
    if (amount === null || price === 0n) return null
    const listPrice = price + BigInt(amount)
    return { listPrice, discountBp: Number(halfUp(BigInt(amount) * 10_000n, listPrice)) }
  })
  return read ?? { listPrice: price, discountBp: 0 }
}

/** Without items of its own a contract says how its schedule is made: paid at once, or by the month after a down payment. */
export function readTerms(record: Reader, startDate: string, currency: Currency): DatedScheduleInput | null {
  const months = record.read("months", "whole_number", (text) => (/^\d{1,3}$/u.test(text) ? Number(text) : null))
  const kind = record.read("schedule", "unknown_word", readScheduleKind) ?? (months ? "installment" : undefined)
  if (kind === "full") return { kind, startDate }
  if (kind === undefined || !months) {
    record.blame(kind === undefined ? "schedule" : "months", "required")
    return null
  }
  const down = record.read("down", "price", (text, heading) => {
    const percent = /^(\d{1,3}(?:[.,]\d{1,2})?) ?%$/u.exec(text)?.[1]
    if (percent !== undefined) return { downPercent: Number(percent.replace(",", ".")) }
    if (/^0+$/u.test(text)) return {}
    const amount = readAmount(text, heading, currency)
    return amount === null ? null : { downAmount: Number(amount) }
  })
  return { kind, startDate, months, ...down }
}

export function planned(
  record: Reader,
  price: bigint,
  currency: Currency,
  terms: DatedScheduleInput | null,
  plan: Plan,
): ListedDeal["items"] {
  if (!terms || price === 0n) return []
  try {
    return plan(price, currency, terms).map(({ type, dueDate, amount }) => ({ type, dueDate, amount: String(amount) }))
  } catch (error) {
    // Terms that make no schedule are a fault of the row; the rules say so by refusing.
    if (!(error instanceof DomainError)) throw error
    record.blame("schedule", "schedule", record.peek("schedule"))
    return []
  }
}

/** What the file says of its own sums, against what its rows add up to. */
export function compareSums(
  record: Reader,
  price: bigint,
  currency: Currency,
  items: ListedDeal["items"],
  { payments }: Parts,
) {
  const planTotal = items.reduce((sum, item) => sum + BigInt(item.amount), 0n)
  const paid = payments.reduce((sum, payment) => sum + BigInt(payment.amount), 0n)
  const debt = price - paid
  const days = new Set(items.map((item) => item.dueDate))
  if (days.size < items.length) record.blame("schedule", "schedule_days")
  if (items.length > 0 && price > 0n && planTotal !== price) record.blame("price", "total", `${price} ≠ ${planTotal}`)
  const own = (field: "paid" | "debt", computed: bigint) => {
    const text = record.text(field)
    if (text === undefined) return
    const amount = /^0+([.,]0+)?$/u.test(text)
      ? "0"
      : record.read(field, "price", (cell, heading) => readAmount(cell, heading, currency))
    if (amount !== undefined && BigInt(amount) !== computed) record.blame(field, "total", `${amount} ≠ ${computed}`)
  }
  own("paid", paid)
  own("debt", debt)
  return { paid, debt }
}

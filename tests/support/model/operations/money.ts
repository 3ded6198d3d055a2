import { addMonths } from "@/lib/domain/calendar"
import { closeMonth, reopenMonth } from "@/lib/domain/month-close/commands"
import { cancelPayment, completePayment, recordPayment } from "@/lib/domain/payments/commands"
import { recordRefund } from "@/lib/domain/refunds/commands"
import { dayOf } from "@/lib/domain/schedules/queries"
import { nth, type Operation } from "./call"

/** Sums that meet the edges: a so'm, a month, a third, more than is due, all that is left and one so'm more than that. */
function amountFor(rest: bigint, n: number): number {
  const left = Math.max(1, Number(rest))
  return nth([1, 15_266_000, Math.ceil(left * 0.3), Math.ceil(left * 0.6), left, left, left + 1], n) ?? 1
}

export const MONEY_OPERATIONS = {
  pay: {
    weight: 8,
    run: ({ desk, a, b, now, by }) => {
      const contract = nth(desk.open, a)
      if (!contract) return null
      const entry = {
        contractId: contract.id,
        paidAt: dayOf(now),
        method: "bank_transfer",
        amount: amountFor(contract.rest, b),
      }
      const type = b % 4 === 0 ? ("hybrid" as const) : ("installment" as const)
      const target = b % 11 === 0 ? ("penalty" as const) : ("principal" as const)
      return recordPayment(by("finance"), { ...entry, method: "bank_transfer", type, target }, now)
    },
  },
  /** More than is due, at once on the account: what an overpayment decision needs. */
  payAhead: {
    weight: 5,
    run: ({ desk, a, now, by }) => {
      const contract = nth(desk.signed, a)
      if (!contract) return null
      const amount = Math.max(1, Math.ceil(Number(contract.rest) * 0.5))
      const actor = by("finance")
      const entry = { type: "installment", target: "principal", method: "bank_transfer", paidAt: dayOf(now) } as const
      return recordPayment(actor, { ...entry, contractId: contract.id, amount }, now).then(({ id }) =>
        completePayment(actor, id, now),
      )
    },
  },
  book: {
    weight: 5,
    run: ({ desk, a, b, now, by }) => {
      const claim = nth(desk.claims, a)
      if (!claim) return null
      const amount = nth([1_000_000, 10_000_000, 600_000_000], b) ?? 1
      const entry = { reservationId: claim.id, type: "initial", target: "principal", method: "card" } as const
      return recordPayment(by("finance"), { ...entry, amount, paidAt: dayOf(now) }, now)
    },
  },
  closeMonth: {
    weight: 1,
    run: ({ now, by }) => {
      const month = addMonths(`${dayOf(now).slice(0, 7)}-01`, -1).slice(0, 7)
      return closeMonth(by("finance", "admin"), { month }, now)
    },
  },
  reopenMonth: {
    weight: 1,
    run: ({ now, b, by }) => {
      const month = addMonths(`${dayOf(now).slice(0, 7)}-01`, -1 - (b % 2)).slice(0, 7)
      return reopenMonth(by("admin"), { month, reason: "Нашёлся платёж" }, now)
    },
  },
  complete: {
    weight: 11,
    run: ({ desk, a, now, by }) => {
      const payment = nth(desk.pending, a)
      return payment ? completePayment(by("finance"), payment.id, now) : null
    },
  },
  cancelPayment: {
    weight: 4,
    run: ({ desk, a, b, now, by }) => {
      const payment = b % 4 === 0 ? nth(desk.pending, a) : nth(desk.came, a)
      return payment ? cancelPayment(by("finance"), payment.id, { reason: "ошибка" }, now) : null
    },
  },
  refundContract: {
    weight: 4,
    run: ({ desk, a, b, now, by }) => {
      const contract = nth(desk.settling, a)
      if (!contract) return null
      const plan = Number(contract.settlement?.refundPlan ?? 0n)
      const amount = Math.max(1, nth([plan, Math.ceil(plan / 3), plan + 1, 1], b) ?? 1)
      return recordRefund(
        by("finance"),
        { contractId: contract.id, amount, method: "card", reason: "расторжение" },
        now,
      )
    },
  },
  refundCredit: {
    weight: 3,
    run: ({ desk, a, b, now, by }) => {
      const payment = nth(desk.booked, a)
      if (!payment) return null
      const amount = b % 3 === 0 ? 1 : Number(payment.amount)
      return recordRefund(by("finance"), { leadId: payment.leadId, amount, method: "card", reason: "бронь снята" }, now)
    },
  },
} satisfies Record<string, Operation>

import { dayInZone } from "@/lib/domain/calendar"
import { cancelContract, settleContract } from "@/lib/domain/cancellations/commands"
import { draftContract, signContract } from "@/lib/domain/contracts/commands"
import { handOver, undoHandover } from "@/lib/domain/handovers/commands"
import { cancelPayment, completePayment, recordPayment } from "@/lib/domain/payments/commands"
import { recordRefund } from "@/lib/domain/refunds/commands"
import { dayOf } from "@/lib/domain/schedules/queries"
import type { DatedScheduleInput } from "@/lib/domain/schedules/schema"
import { BUYER } from "../../sale"
import * as model from "../expected/money"
import { nth } from "../operations/call"
import { onClaim, onContract, onPair, onPayment, type Play } from "./twin"

const TERMS = ["full", "third", "nothing"] as const

function schedule(terms: model.Terms, now: Date): DatedScheduleInput {
  const startDate = dayOf(now)
  if (terms === "full") return { kind: "full", startDate }
  if (terms === "third") return { kind: "installment", startDate, downPercent: 30, months: 24 }
  return { kind: "installment", startDate, months: 2 }
}

export const MONEY_PLAYS: Record<string, Play> = {
  draft: {
    weight: 6,
    play: (s) =>
      onClaim(s, (row, reservationId) => {
        const terms = nth(TERMS, s.b) ?? "full"
        return {
          expected: model.draft(s.office, row, terms),
          real: () => draftContract(s.actor, { reservationId, buyer: BUYER, schedule: schedule(terms, s.now) }, s.now),
        }
      }),
  },
  sign: {
    weight: 5,
    play: (s) =>
      onContract(s, (row, id) => ({
        expected: model.sign(s.office, row),
        real: () => signContract(s.actor, id, s.now),
      })),
  },
  pay: {
    weight: 6,
    play: (s) =>
      onContract(s, (row, contractId) => {
        const amount = nth([row.first, row.first - 1n, row.claim.price, 5_000_000n], s.b) ?? 1n
        const entry = { type: "installment", target: "principal", method: "card", paidAt: dayOf(s.now) } as const
        return {
          expected: model.pay(s.office, row, amount),
          real: () => recordPayment(s.actor, { ...entry, contractId, amount: Number(amount) }, s.now),
        }
      }),
  },
  book: {
    weight: 4,
    play: (s) =>
      onClaim(s, (row, reservationId) => {
        const amount = nth([5_000_000n, row.price], s.b) ?? 1n
        const entry = { type: "initial", target: "principal", method: "card", paidAt: dayOf(s.now) } as const
        return {
          expected: model.book(s.office, row, amount),
          real: () => recordPayment(s.actor, { ...entry, reservationId, amount: Number(amount) }, s.now),
        }
      }),
  },
  complete: {
    weight: 9,
    play: (s) =>
      onPayment(s, (row, id) => ({
        expected: model.complete(s.office, row),
        real: () => completePayment(s.actor, id, s.now),
      })),
  },
  cancelPayment: {
    weight: 4,
    play: (s) =>
      onPayment(s, (row, id) => ({
        expected: model.cancelPayment(s.office, row),
        real: () => cancelPayment(s.actor, id, { reason: "ошибка" }, s.now),
      })),
  },
  cancelContract: {
    weight: 4,
    play: (s) =>
      onContract(s, (row, id) => ({
        expected: model.cancelContract(s.office, row),
        real: () => cancelContract(s.actor, id, { reason: "расторжение" }, s.now),
      })),
  },
  giveKeys: {
    weight: 3,
    play: (s) =>
      onContract(s, (row, id) => ({
        expected: model.giveKeys(s.office, row),
        real: () => handOver(s.actor, id, { on: dayInZone(s.now, "Asia/Tashkent") }, s.now),
      })),
  },
  takeKeysBack: {
    weight: 2,
    play: (s) =>
      onContract(s, (row, id) => ({
        expected: model.takeKeysBack(s.office, row),
        real: () => undoHandover(s.actor, id, { reason: "ключи не у того" }, s.now),
      })),
  },
  settle: {
    weight: 4,
    play: (s) =>
      onContract(s, (row, id) => ({
        expected: model.settle(s.office, row),
        real: () => settleContract(s.actor, id, s.now),
      })),
  },
  refundContract: {
    weight: 3,
    play: (s) =>
      onContract(s, (row, contractId) => {
        const amount = nth([row.settlement?.paid ?? 1n, 1_000_000n], s.b) || 1n
        const refund = { contractId, amount: Number(amount), method: "card", reason: "расторжение" } as const
        return { expected: model.refundContract(row, amount), real: () => recordRefund(s.actor, refund, s.now) }
      }),
  },
  refundCredit: {
    weight: 3,
    play: (s) =>
      onPair(s, (_, lead, __, leadId) => {
        const refund = { leadId, amount: 5_000_000, method: "card", reason: "бронь снята" } as const
        return {
          expected: model.refundCredit(s.office, lead, 5_000_000n),
          real: () => recordRefund(s.actor, refund, s.now),
        }
      }),
  },
}

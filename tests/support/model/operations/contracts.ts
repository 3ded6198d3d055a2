import { waivePenalty } from "@/lib/domain/arrears/commands"
import { cancelContract, settleContract } from "@/lib/domain/cancellations/commands"
import { draftContract, signContract, updateContract } from "@/lib/domain/contracts/commands"
import { rescheduleContract } from "@/lib/domain/reschedules/commands"
import { dayOf } from "@/lib/domain/schedules/queries"
import type { DatedScheduleInput } from "@/lib/domain/schedules/schema"
import { BUYER } from "../../sale"
import { nth, type Operation } from "./call"

/** Every kind of schedule, by the number that chooses. */
export function terms(n: number, now: Date): DatedScheduleInput {
  const startDate = dayOf(now)
  const kinds: DatedScheduleInput[] = [
    { kind: "full", startDate },
    { kind: "installment", startDate, downPercent: 30, months: 24 },
    { kind: "installment", startDate, months: 3 },
    { kind: "installment", startDate, downPercent: 0.5, months: 12, step: 0 },
    { kind: "balloon", startDate, downPercent: 20, months: 6, balloonAmount: 90_000_001 },
    {
      kind: "hybrid",
      startDate,
      trancheAmount: 200_000_000,
      trancheDate: dayOf(new Date(now.getTime() + 40 * 86_400_000)),
    },
    { kind: "until", startDate, downPercent: 50, untilDate: "2040-01-01" },
  ]
  return nth(kinds, n) ?? { kind: "full", startDate }
}

/** What stands between a claim and a key. */
export const CONTRACT_OPERATIONS = {
  draft: {
    weight: 10,
    run: ({ desk, a, b, now, by, owner }) => {
      const claim = nth(desk.claims, a)
      if (!claim) return null
      const input = { reservationId: claim.id, buyer: BUYER, schedule: terms(b, now) }
      return draftContract(b % 2 ? by("mop") : owner(claim.leadId), input, now)
    },
  },
  edit: {
    weight: 2,
    run: ({ desk, a, b, now, by }) => {
      const contract = nth(desk.drafts, a)
      const input = b % 2 ? { schedule: terms(b, now) } : { buyer: { address: "Самарканд" } }
      return contract ? updateContract(by("mop"), contract.id, input, now) : null
    },
  },
  sign: {
    weight: 7,
    run: ({ desk, a, now, by }) => {
      const contract = nth(desk.drafts, a)
      return contract ? signContract(by("mop", "rop"), contract.id, now) : null
    },
  },
  reschedule: {
    weight: 3,
    run: ({ desk, a, b, now, by }) => {
      const contract = nth(desk.signed, a)
      if (!contract) return null
      return rescheduleContract(by("finance"), contract.id, { schedule: terms(b, now), reason: "просьба" }, now)
    },
  },
  cancelContract: {
    weight: 4,
    run: ({ desk, a, b, now, by }) => {
      const contract = nth(desk.open, a)
      const retention = nth([0, 0, 1_000_000, 900_000_000], b)
      return contract ? cancelContract(by("rop"), contract.id, { reason: "расторжение", retention }, now) : null
    },
  },
  settle: {
    weight: 4,
    run: ({ desk, a, now, by }) => {
      const contract = nth(desk.settling, a)
      return contract ? settleContract(by("finance"), contract.id, now) : null
    },
  },
  waive: {
    weight: 1,
    run: ({ desk, a, now, by }) => {
      const contract = nth(desk.signed, a)
      return contract ? waivePenalty(by("finance"), contract.id, { amount: 5_000, reason: "лояльность" }, now) : null
    },
  },
} satisfies Record<string, Operation>

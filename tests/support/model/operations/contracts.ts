import { waivePenalty } from "@/lib/domain/arrears/commands"
import { dayInZone } from "@/lib/domain/calendar"
import { cancelContract, settleContract } from "@/lib/domain/cancellations/commands"
import { draftContract, signContract, updateContract } from "@/lib/domain/contracts/commands"
import { handOver, undoHandover } from "@/lib/domain/handovers/commands"
import { moveOverpayment } from "@/lib/domain/payments/overpayment/commands"
import { OVERPAYMENT_MODES } from "@/lib/domain/payments/overpayment/rules"
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
      // Half the papers take along all else that the lead has, also what lies in another complex and is refused.
      const others = desk.claims.filter((row) => row.leadId === claim.leadId && row.id !== claim.id)
      const reservationIds = b % 4 < 2 ? others.map((row) => row.id) : []
      const input = { reservationId: claim.id, reservationIds, buyer: BUYER, schedule: terms(b, now) }
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
  changeUnits: {
    weight: 5,
    run: ({ desk, a, b, now, by }) => {
      const contract = nth(desk.drafts, a)
      if (!contract) return null
      const present = contract.units.map((unit) => unit.reservationId)
      const joining = desk.claims.filter((claim) => claim.leadId === contract.leadId).map((claim) => claim.id)
      // One more, one for another, or the first one left out.
      const kept = b % 3 === 0 || (joining.length === 0 && present.length === 1) ? present : present.slice(1)
      const reservationIds = [...kept, ...(b % 3 === 2 ? [] : joining.slice(0, 1))]
      if (reservationIds.length === 0) return null
      return updateContract(by("mop"), contract.id, { reservationIds }, now)
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
  moveOverpayment: {
    weight: 5,
    run: ({ desk, a, b, now, by }) => {
      const contract = nth(desk.overpaid, a)
      const mode = nth(OVERPAYMENT_MODES, b) ?? "next"
      const input = { mode, version: contract?.schedules[0]?.version ?? 1, reason: "так решил покупатель" }
      return contract ? moveOverpayment(by("finance"), contract.id, input, now) : null
    },
  },
  giveKeys: {
    weight: 3,
    run: ({ desk, a, now, by }) => {
      const contract = nth(desk.sold, a)
      return contract ? handOver(by("mop", "rop"), contract.id, { on: dayInZone(now, "Asia/Tashkent") }, now) : null
    },
  },
  takeKeysBack: {
    weight: 2,
    run: ({ desk, a, now, by }) => {
      const contract = nth(desk.handedOver, a)
      return contract ? undoHandover(by("admin"), contract.id, { reason: "ключи не у того" }, now) : null
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

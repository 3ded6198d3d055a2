import { cancelContract, settleContract } from "@/lib/domain/cancellations/commands"
import { recordRefund } from "@/lib/domain/refunds/commands"
import { HOUR_MS, later } from "../timeline"
import type { World } from "../world"

/** A draft that comes to nothing: its number stays in the register, booking money goes back. */
export function cancelDraft({ random, staff, timeline }: World, contractId: string, at: Date): void {
  timeline.plan(later(at, 20, 50, random), async (when) => {
    const reason = "Покупатель отказался до подписания"
    const ended = await cancelContract(staff.rop, contractId, { reason }, when)
    const amount = ended.settlement?.refundPlan ?? 0
    if (amount === 0) return
    timeline.plan(later(when, 2, 30, random), async (settled) => {
      await settleContract(staff.finance, contractId, settled)
      await recordRefund(staff.finance, { contractId, amount, method: "card", reason: "Возврат брони" }, settled)
    })
  })
}

/** A signed contract that ends after money came: settled and refunded, or lately, so that the unit still waits for it. */
export function cancelPaid(
  { random, staff, timeline, now }: World,
  contractId: string,
  signed: Date,
  turn: "cancelled" | "cancelled_lately",
): void {
  const lately = new Date(now.getTime() - 20 * HOUR_MS)
  const ends = turn === "cancelled" ? later(signed, 24 * 18, 24 * 25, random) : lately
  timeline.plan(ends > signed ? ends : later(signed, 24 * 6, 24 * 7, random), async (when) => {
    const reason = turn === "cancelled" ? "Переезд в другой город" : "Изменились обстоятельства в семье"
    const ended = await cancelContract(staff.rop, contractId, { reason, retention: 2_000_000 }, when)
    const plan = ended.settlement?.refundPlan ?? 0
    if (turn === "cancelled_lately" || plan === 0) return
    timeline.plan(later(when, 20, 70, random), async (settled) => {
      await settleContract(staff.finance, contractId, settled)
      const half = Math.floor(plan / 2)
      await recordRefund(
        staff.finance,
        { contractId, amount: half, method: "bank_transfer", reason: "Первая часть возврата" },
        settled,
      )
      timeline.plan(later(settled, 24 * 5, 24 * 9, random), async (paid) => {
        const rest = { contractId, amount: plan - half, method: "bank_transfer" as const, reason: "Остаток возврата" }
        await recordRefund(staff.finance, rest, paid)
      })
    })
  })
}

import { notePromise } from "@/lib/domain/arrears/chasing/commands"
import { addDays } from "@/lib/domain/calendar"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { cancelPayment, completePayment, recordPayment } from "@/lib/domain/payments/commands"
import type { RecordPaymentInput } from "@/lib/domain/payments/schema"
import { clock, DAY_MS, dayOf, inOffice, isOfficeDay, later } from "../timeline"
import { unlessRefused, type World } from "../world"

/** How a sale turns out: most pay, some late, some stop; one draft and two contracts end. */
export type Turn = "pays" | "sloppy" | "stops" | "inherited" | "draft_cancelled" | "cancelled" | "cancelled_lately"

/** Plans the payments of a signed contract by its items: what the initial money's credit left, then month by month. */
export function payAsAgreed(world: World, contract: ContractDto, signed: Date, turn: Turn): void {
  const { random, timeline } = world
  const stopsAfter = turn === "stops" ? random.int(0, 2) : turn === "inherited" ? 0 : Number.POSITIVE_INFINITY
  let paidMonths = 0
  for (const item of contract.items) {
    const rest = item.amount - item.paid
    if (rest <= 0) continue
    const first = item.type === "initial"
    if (!first && paidMonths++ >= stopsAfter) {
      // Asked about the first month without money, the buyer names a day; those who stop do not keep it.
      if (turn === "stops" && paidMonths === stopsAfter + 1) promise(world, contract.id, item.effectiveDate, rest)
      continue
    }
    const due = clock(item.effectiveDate, "10:30")
    const delay = first ? random.int(0, 2) : turn === "sloppy" ? random.int(2, 24) : random.int(-3, 1)
    const wished = inOffice(new Date(due.getTime() + delay * DAY_MS + random.int(0, 420) * 60_000), random)
    // Nobody pays before there is something to pay for.
    const at = wished > signed ? wished : later(signed, 0.5, 20, random)
    const parts = !first && turn === "sloppy" && random.chance(0.3) ? split(rest) : [rest]
    for (const [index, amount] of parts.entries()) {
      const when = index === 0 ? at : later(at, 24, 200, random)
      // One slip of the finger is certain, others happen.
      const slips = first && turn === "cancelled_lately"
      timeline.plan(when, (paid) => pay(world, contract.id, item.type, amount, paid, slips))
    }
  }
}

function promise({ staff, timeline }: World, contractId: string, missed: string, amount: number): void {
  const day = [4, 5].map((days) => addDays(missed, days)).find(isOfficeDay) ?? missed
  timeline.plan(clock(day, "11:40"), async (at) => {
    await unlessRefused(notePromise(staff.finance, contractId, { on: addDays(dayOf(at), 6), amount }, at))
  })
}

function split(amount: number): number[] {
  const half = Math.floor(amount / 2 / 1_000) * 1_000
  return half > 0 ? [half, amount - half] : [amount]
}

/** Entered from the bank's statement, confirmed some hours later; a few are entered twice and taken back. */
async function pay(
  world: World,
  contractId: string,
  type: RecordPaymentInput["type"],
  amount: number,
  at: Date,
  slips: boolean,
): Promise<void> {
  const { random, staff, timeline } = world
  const method = type === "hybrid" ? "mortgage" : random.weighted({ bank_transfer: 5, bank_app: 3, card: 2 })
  const input: RecordPaymentInput = { contractId, type, target: "principal", amount, method, paidAt: dayOf(at) }
  // The contract may have ended on the way.
  const payment = await unlessRefused(recordPayment(staff.finance, input, at))
  if (!payment) return
  timeline.plan(new Date(at.getTime() + random.int(15, 260) * 60_000), async (when) => {
    await unlessRefused(completePayment(staff.finance, payment.id, when))
  })
  if (!random.chance(0.02) && !slips) return
  const twin = await recordPayment(staff.finance, input, new Date(at.getTime() + 90_000))
  timeline.plan(later(at, 1, 6, random), async (when) => {
    await cancelPayment(staff.finance, twin.id, { reason: "Введён дважды" }, when)
  })
}

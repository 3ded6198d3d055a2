import type { Actor } from "@/lib/domain/actor"
import { addDays, addMonths } from "@/lib/domain/calendar"
import { draftContract, signContract } from "@/lib/domain/contracts/commands"
import type { BuyerInput, ContractDto } from "@/lib/domain/contracts/schema"
import type { DatedScheduleInput } from "@/lib/domain/schedules/schema"
import { inventIdentity } from "../people"
import { dayOf, HOUR_MS, later } from "../timeline"
import type { Client, World } from "../world"
import { bookingMoney, type Claim, claim, confirm, decideLater, sweepAfter } from "./claim"
import { cancelDraft, cancelPaid } from "./ending"
import { payAsAgreed, type Turn } from "./pay"

/** From a hold to a signed contract and its payments; `parking`: a place or a storage in the underground beside the flat. */
export function deal(world: World, client: Client, from: Date, turn: Turn, parking: boolean): void {
  const { random, timeline } = world
  timeline.plan(later(from, 4, 90, random), async (held) => {
    const asks = random.chance(0.16)
    const made = await claim(world, client, "held", held, asks ? { discountBasisPoints: random.int(2, 7) * 50 } : {})
    if (!made) return
    decideLater(world, made.reservation.discountRequestId, held)
    const books = random.chance(0.55)
    timeline.plan(withinHold(held, later(held, asks ? 4 : 0.7, 17, random)), async (confirmed) => {
      if (books) await bookingMoney(world, made.reservation.id, confirmed)
      // Money on its way does not stop the clock; the desk does.
      else await confirm(world, made.reservation.id, confirmed)
      timeline.plan(later(confirmed, 5, books ? 60 : 90, random), (at) => sell(world, client, made, at, turn, parking))
    })
  })
}

/** A hold lasts a day by the clock, and Sunday counts. */
function withinHold(held: Date, wished: Date): Date {
  return wished.getTime() - held.getTime() < 21 * HOUR_MS ? wished : new Date(held.getTime() + 25 * 60_000)
}

/** A draft that waits for its signature at the demo's present. */
export function draftAt(world: World, client: Client, at: Date): void {
  world.timeline.plan(at, async (when) => {
    const made = await claim(world, client, "reserved", when)
    if (made)
      await draft(
        world,
        made,
        inventBuyer(world, client, when),
        agree(world, made.reservation.price, when, "pays"),
        when,
      )
  })
}

/** A place for the car stands on the flat's own paper, a storage has one of its own. */
async function sell(world: World, client: Client, made: Claim, at: Date, turn: Turn, parking: boolean): Promise<void> {
  const { random, staff, timeline } = world
  const buyer = inventBuyer(world, client, at)
  const unitKind = parking ? random.pick(["parking", "storage"]) : null
  const place = unitKind && (await claim(world, client, "reserved", at, { unitKind }))
  const together = place && unitKind === "parking" ? [place] : []
  const price = [made, ...together].reduce((sum, each) => sum + each.reservation.price, 0)
  const contract = await draft(world, made, buyer, agree(world, price, at, turn), at, together)
  const apart = place && together.length === 0 ? place : null
  const second = apart && (await draft(world, apart, buyer, { kind: "full", startDate: addDays(dayOf(at), 3) }, at))
  if (turn === "draft_cancelled") return cancelDraft(world, contract.id, at)
  timeline.plan(later(at, 1, 60, random), async (signed) => {
    const signer = random.chance(0.7) ? staff.mop : staff.rop
    const plan = (deal: ContractDto, how: Turn) => payAsAgreed(world, deal, signed, how)
    plan(await signContract(signer, contract.id, signed), turn)
    if (second) plan(await signContract(signer, second.id, signed), "pays")
    if (turn === "cancelled" || turn === "cancelled_lately") cancelPaid(world, contract.id, signed, turn)
  })
}

type Buyer = { drafter: Actor; buyer: BuyerInput }

function inventBuyer({ random, staff }: World, client: Client, at: Date): Buyer {
  const identity = inventIdentity(random, addDays(dayOf(at), -random.int(300, 3_000)))
  const buyer = { ...identity, fullName: client.fullName, phone: client.phone.text }
  return { buyer, drafter: random.chance(0.6) ? staff.mop : client.owner }
}

async function draft(
  world: World,
  { reservation }: Claim,
  { drafter, buyer }: Buyer,
  schedule: DatedScheduleInput,
  at: Date,
  together: readonly Claim[] = [],
): Promise<ContractDto> {
  const others = together.map((each) => each.reservation.id)
  const what = { reservationId: reservation.id, ...(others.length > 0 ? { reservationIds: others } : {}) }
  const drafted = await draftContract(drafter, { ...what, buyer, schedule }, at)
  sweepAfter(world, drafted.expiresAt)
  return drafted
}

/** What the two sides agree on; a contract inherited from the old books began months ago. */
function agree({ random }: World, price: number, at: Date, turn: Turn): DatedScheduleInput {
  const startDate = addDays(dayOf(at), random.int(0, 3))
  const thousands = (part: number) => Math.floor((price * part) / 1_000) * 1_000
  if (turn === "inherited") {
    return { kind: "installment", downPercent: 30, months: 30, startDate: addMonths(dayOf(at), -random.int(2, 3)) }
  }
  // Whoever does not pay as agreed has something to pay by the month.
  const kind =
    turn === "pays"
      ? random.weighted({ installment: 66, full: 15, hybrid: 9, until: 5, balloon: 5 })
      : ("installment" as const)
  const downPercent = random.pick([20, 25, 30, 30, 40, 50])
  switch (kind) {
    case "full":
      return { kind, startDate }
    case "hybrid": {
      // Before the first month is over: no two items fall on one day.
      const trancheDate = addDays(startDate, random.int(12, 25))
      return { kind, startDate, downPercent: 30, trancheAmount: thousands(0.5), trancheDate, months: 12 }
    }
    case "until":
      return { kind, startDate, downPercent, untilDate: addMonths(startDate, random.int(12, 20)) }
    case "balloon":
      return { kind, startDate, downPercent, months: 18, balloonAmount: thousands(0.25) }
    default:
      return { kind, startDate, downPercent, months: random.pick([12, 18, 24, 24, 36]) }
  }
}

import { decideDiscount } from "@/lib/domain/discounts/commands"
import { sweepExpiredClaims } from "@/lib/domain/expiry/commands"
import { completePayment, recordPayment } from "@/lib/domain/payments/commands"
import { joinQueue } from "@/lib/domain/queue/commands"
import { claimUnit, confirmReservation, releaseReservation } from "@/lib/domain/reservations/commands"
import { listReservations } from "@/lib/domain/reservations/queries"
import type { ReservationDto } from "@/lib/domain/reservations/schema"
import type { StockUnit } from "../complexes/build"
import { dayOf, HOUR_MS, later } from "../timeline"
import { type Client, takeUnit, unlessRefused, type World } from "../world"

export type Claim = { reservation: ReservationDto; unit: StockUnit }

/** Claims a unit that suits the client; null when the house has none left or the person holds too many. */
export async function claim(
  world: World,
  client: Client,
  kind: "held" | "reserved",
  at: Date,
  options: { discountBasisPoints?: number; unitKind?: string } = {},
): Promise<Claim | null> {
  const { unitKind = "apartment", discountBasisPoints } = options
  const unit = takeUnit(world, client.complex, unitKind, unitKind === "apartment" ? client.rooms : undefined)
  if (!unit) return null
  const actor = kind === "held" ? client.owner : world.staff.mop
  const input = { leadId: client.id, unitId: unit.id, kind, ...(discountBasisPoints ? { discountBasisPoints } : {}) }
  const reservation = await unlessRefused(claimUnit(actor, input, at))
  if (!reservation) {
    client.complex.stock.push(unit)
    return null
  }
  sweepAfter(world, reservation.expiresAt)
  return { reservation, unit }
}

/** The job runs every minute in life; here when something is due. */
export function sweepAfter({ timeline }: World, expiresAt: string | null): void {
  if (!expiresAt) return
  timeline.plan(new Date(Date.parse(expiresAt) + 40_000), async (at) => {
    await sweepExpiredClaims(at)
  })
}

/** Held at `at`, and what may come of it by the demo's present: a queue behind it, a discount asked for. */
export function holdAt(world: World, client: Client, at: Date, asksDiscount: boolean): void {
  world.timeline.plan(at, async (when) => {
    const basisPoints = asksDiscount ? world.random.int(2, 9) * 50 : 0
    const made = await claim(world, client, "held", when, { discountBasisPoints: basisPoints })
    if (made) queueBehind(world, made.unit.id, client, when)
  })
}

/** A paid reservation at the desk, some with booking money on the account. */
export function reserveAt(world: World, client: Client, at: Date): void {
  const { random, timeline } = world
  timeline.plan(at, async (when) => {
    const made = await claim(world, client, "reserved", when)
    if (!made) return
    queueBehind(world, made.unit.id, client, when)
    if (random.chance(0.6)) await bookingMoney(world, made.reservation.id, when)
    else world.unpaid.push(made.reservation.id)
  })
}

/** Booking money comes and is confirmed within hours; a held unit becomes reserved by it. */
export async function bookingMoney(world: World, reservationId: string, at: Date): Promise<void> {
  const { random, staff, timeline } = world
  const paymentId = await enterBooking(world, reservationId, at)
  const confirmed = new Date(at.getTime() + random.int(10, 150) * 60_000)
  timeline.plan(confirmed, async (when) => {
    await unlessRefused(completePayment(staff.finance, paymentId, when))
  })
}

/** The last minutes' money, which the financier has not confirmed yet. */
export function moneyOnItsWay(world: World): void {
  for (const minutesAgo of [22, 13, 5]) {
    world.timeline.plan(new Date(world.now.getTime() - minutesAgo * 60_000), async (at) => {
      const reservationId = world.unpaid.pop()
      if (reservationId) await unlessRefused(enterBooking(world, reservationId, at))
    })
  }
}

/** Somebody waits for another's unit at whatever hour the demo begins: clients who like what is held till tomorrow. */
export function waitersOfTheDay(world: World): void {
  const { random, staff, timeline, talking, now } = world
  for (const minutesAgo of [110, 85, 60, 35]) {
    timeline.plan(new Date(now.getTime() - minutesAgo * 60_000), async (at) => {
      const { items } = await listReservations(staff.mop, { live: "true", limit: 100 }, at)
      const lasting = items.filter(({ expiresAt }) => expiresAt && Date.parse(expiresAt) > now.getTime() + 12 * HOUR_MS)
      if (lasting.length === 0) return
      lasting.sort((a, b) => a.unit.number.localeCompare(b.unit.number)) // ids are made anew each time
      const { unit, lead } = random.pick(lasting)
      const others = talking.filter((client) => client.complex.id === unit.complexId && client.id !== lead.id)
      if (others.length === 0) return
      const { id, owner } = random.pick(others)
      await unlessRefused(joinQueue(owner, unit.id, { leadId: id }, at))
    })
  }
}

async function enterBooking({ random, staff }: World, reservationId: string, at: Date): Promise<string> {
  const amount = random.pick([3_000_000, 5_000_000, 5_000_000, 10_000_000])
  const method = random.weighted({ card: 4, bank_app: 4, bank_transfer: 2 })
  const money = { amount, method, paidAt: dayOf(at) }
  const payment = await recordPayment(
    staff.finance,
    { reservationId, type: "initial", target: "principal", ...money },
    at,
  )
  return payment.id
}

/** A hold that nobody turns into anything: the clock or the client ends it. */
export function lapse(world: World, client: Client, from: Date, next: (at: Date) => void): void {
  const { random, timeline } = world
  timeline.plan(later(from, 2, 70, random), async (when) => {
    const made = await claim(world, client, "held", when)
    if (!made) return
    if (random.chance(0.4)) queueBehind(world, made.unit.id, client, when)
    const back = random.chance(0.45)
    const ends = back ? later(when, 2, 12, random) : new Date(when.getTime() + 25 * HOUR_MS)
    timeline.plan(ends, async (ended) => {
      const release =
        back && releaseReservation(client.owner, made.reservation.id, { reason: "Клиент передумал" }, ended)
      if (release) await unlessRefused(release)
      next(ended)
    })
  })
}

function queueBehind(world: World, unitId: string, holder: Client, at: Date): void {
  const { random, timeline } = world
  if (!random.chance(0.22)) return
  timeline.plan(later(at, 0.5, 5, random), async (when) => {
    const others = world.talking.filter((client) => client !== holder && client.complex === holder.complex)
    if (others.length === 0) return
    const { id, owner } = random.pick(others)
    await unlessRefused(joinQueue(owner, unitId, { leadId: id }, when))
  })
}

/** The head of sales decides; what was asked an hour ago is still open. */
export function decideLater(world: World, requestId: string | null, at: Date): void {
  const { random, staff, timeline } = world
  if (!requestId) return
  timeline.plan(later(at, 0.5, 3, random), async (when) => {
    await unlessRefused(decideDiscount(staff.rop, requestId, { approve: random.chance(0.7) }, when))
  })
}

export async function confirm(world: World, reservationId: string, at: Date): Promise<void> {
  const confirmed = await unlessRefused(confirmReservation(world.staff.mop, reservationId, at))
  if (confirmed) sweepAfter(world, confirmed.expiresAt)
}

import { SYSTEM } from "@/lib/domain/actor"
import { changeCallback, planCallback } from "@/lib/domain/callbacks/commands"
import { changeLead, commentLead, setLeadState, setLeadStatus } from "@/lib/domain/leads/commands"
import { receiveTouch } from "@/lib/domain/leads/intake/commands"
import { DAY_MS, HOUR_MS, inOffice, inOfficeBefore, later } from "../timeline"
import { type Client, unlessRefused, type World } from "../world"
import { CALLBACK_NOTES, FIRST_WORDS, LOST_WORDS, THINKING_WORDS, VISIT_WORDS } from "./words"

/** First answer, a planned call, the call, a visit: then `next`. */
export function courtship(world: World, client: Client, from: Date, next: (at: Date) => void): void {
  const { random, timeline } = world
  const { id, owner } = client
  timeline.plan(later(from, 0.03, random.chance(0.8) ? 0.6 : 4, random), async (answered) => {
    await commentLead(owner, { id, text: random.pick(FIRST_WORDS) }, answered)
    if (random.chance(0.45)) await noteWishes(world, client, answered)
    world.talking.push(client)
    const callAt = later(answered, 18, 70, random)
    const note = random.pick(CALLBACK_NOTES)
    const callback = await planCallback(owner, { id, at: callAt.toISOString(), note }, answered)
    timeline.plan(new Date(callAt.getTime() + random.int(0, 25) * 60_000), async (called) => {
      await changeCallback(owner, { id: callback.id, done: true }, called)
      await commentLead(owner, { id, text: random.pick(VISIT_WORDS) }, called)
      next(called)
    })
  })
}

async function noteWishes({ random }: World, { id, owner, rooms, complex }: Client, at: Date): Promise<void> {
  const budget = random.int(8, 24) * 50_000_000
  await changeLead(
    owner,
    { id, budget, complexId: complex.id, wishes: { rooms: [rooms], floorFrom: random.int(3, 7) } },
    at,
  )
}

/** When the next call falls due, seen from the demo's present. */
export type NextCall = "overdue" | "today" | "later"

/** Still being talked to at the demo's present: a next call is planned, for some its hour has passed. */
export function keepTalking(world: World, client: Client, from: Date, call: NextCall): void {
  const { random, timeline, now } = world
  const { id, owner } = client
  const at = new Date(Math.min(later(from, 2, 60, random).getTime(), now.getTime() - random.int(2, 26) * HOUR_MS))
  const talked = at > from ? at : new Date(from.getTime() + 60_000)
  timeline.plan(talked, async (when) => {
    await commentLead(owner, { id, text: random.pick(THINKING_WORDS) }, when)
    if (random.chance(0.4)) {
      const state = random.weighted({ hot: 3, warm: 4, cold: 3 })
      await setLeadState(owner, { id, state }, when)
    }
    const past = inOfficeBefore(new Date(now.getTime() - random.int(10, 420) * 60_000))
    const ahead = call === "today" ? random.int(10, 300) * 60_000 : random.next() * 5 * DAY_MS
    const soon = inOffice(new Date(now.getTime() + ahead), random)
    const callAt = call === "overdue" && past > when ? past : soon
    await planCallback(owner, { id, at: callAt.toISOString(), note: random.pick(CALLBACK_NOTES) }, when)
  })
  if (random.chance(0.2)) comeAgain(world, client, later(from, 5, 200, random))
}

/** The same phone once more: a touch, not a second lead. */
export function comeAgain({ timeline, random }: World, { name, phone, complex }: Client, at: Date): void {
  const source = random.weighted({ site: 2, telegram: 1, call: 1 })
  timeline.plan(at, async (when) => {
    const person = { name, phone: phone.e164, phoneRaw: phone.text }
    await receiveTouch(SYSTEM, person, { source, message: "Хочу уточнить цену", complexId: complex.id }, when)
  })
}

/** It comes to nothing, for one of the reasons people have. */
export function lose(world: World, client: Client, from: Date): void {
  const { random, timeline } = world
  const reason = random.weighted({
    price: 30,
    no_answer: 24,
    competitor: 16,
    location: 10,
    not_buying: 10,
    mortgage_refused: 7,
    wrong_number: 3,
  })
  timeline.plan(later(from, 3, 160, random), async (when) => {
    const { id, owner } = client
    const at = world.talking.indexOf(client)
    if (at >= 0) world.talking.splice(at, 1)
    const lost = setLeadStatus(owner, { id, status: "lost", reason, note: LOST_WORDS[reason] }, when)
    // A hold promoted from a queue in the meantime keeps the lead.
    await unlessRefused(lost)
  })
}

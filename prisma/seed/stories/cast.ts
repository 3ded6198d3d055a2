import { clock, DAY_MS, dayOf, HOUR_MS, inOffice } from "../timeline"
import type { Client, World } from "../world"
import { arrive } from "./arrive"
import { holdAt, lapse, moneyOnItsWay, reserveAt, waitersOfTheDay } from "./claim"
import { deal, draftAt } from "./deal"
import type { Turn } from "./pay"
import { comeAgain, courtship, keepTalking, lose } from "./talk"

export const HISTORY_DAYS = 96

/** Turns that must be there however the dice fall; the rest is dealt by weight. */
const CERTAIN: Turn[] = ["inherited", "inherited", "inherited", "cancelled", "draft_cancelled", "cancelled_lately"]

/** Plans everybody's story: who buys, who holds a unit at the demo's present, who is being talked to, who is lost. */
export function castStories(world: World): void {
  const { random } = world
  for (let index = 0; index < 84; index++) buyer(world, index)
  for (let index = 0; index < 16; index++) holder(world, index)
  for (let index = 0; index < 27; index++) reserver(world)
  for (let index = 0; index < 5; index++) drafter(world, index)
  for (let index = 0; index < 22; index++) {
    follow(world, daysAgo(world, 4, HISTORY_DAYS), (client, at) =>
      lapse(world, client, at, (ended) => part(world, client, ended)),
    )
  }
  for (let index = 0; index < 84; index++) {
    const call = index % 12 === 0 ? "overdue" : index % 6 === 1 ? "today" : "later"
    follow(world, daysAgo(world, 3, 34), (client, at) => keepTalking(world, client, at, call))
  }
  for (let index = 0; index < 150; index++) {
    follow(world, daysAgo(world, 3, HISTORY_DAYS), (client, at) => {
      if (random.chance(0.15)) comeAgain(world, client, new Date(at.getTime() + HOUR_MS))
      lose(world, client, at)
    })
  }
  freshRequests(world)
  moneyOnItsWay(world)
  waitersOfTheDay(world)
}

function follow(world: World, at: Date, then: (client: Client, at: Date) => void): void {
  arrive(world, at, (client, from) => courtship(world, client, from, (next) => then(client, next)))
}

/** The more recent, the more of them: the office grows. */
function daysAgo({ random, now }: World, from: number, to: number): Date {
  const days = from + (to - from) * random.next() ** 1.25
  const at = new Date(now.getTime() - days * DAY_MS)
  // Six of seven turn to us by day; the night's requests come through the site and the messengers.
  return random.chance(0.85) ? inOffice(at, random) : at
}

function buyer(world: World, index: number): void {
  const { random } = world
  const certain = CERTAIN[index]
  const turn = certain ?? random.weighted({ pays: 70, sloppy: 16, stops: 14 })
  const oldest = turn === "inherited" || turn === "cancelled" || turn === "draft_cancelled"
  const lately = turn === "cancelled_lately"
  const at = lately
    ? daysAgo(world, 38, 44)
    : oldest
      ? daysAgo(world, 88, HISTORY_DAYS)
      : daysAgo(world, 5, HISTORY_DAYS)
  const parking = certain === undefined && random.chance(0.34)
  follow(world, at, (client, from) => deal(world, client, from, turn, parking))
}

/** Live holds of the demo's present: some with a day to go, some with minutes. */
function holder(world: World, index: number): void {
  const { now, random } = world
  const hoursAgo = index < 2 ? 23 + index * 0.5 : 0.3 + random.next() * 20
  const at = new Date(now.getTime() - hoursAgo * HOUR_MS)
  follow(world, daysAgo(world, 6, 12), (client) => holdAt(world, client, at, index % 6 === 5))
}

function reserver(world: World): void {
  const { now, random } = world
  const at = new Date(now.getTime() - (0.1 + random.next() * 6.6) * DAY_MS)
  follow(world, daysAgo(world, 13, 24), (client) => reserveAt(world, client, at))
}

/** Papers that are being prepared: the first of them only just begun. */
function drafter(world: World, index: number): void {
  const { now, random } = world
  const at = new Date(now.getTime() - (index * 26 + 2 + random.next() * 8) * HOUR_MS)
  follow(world, daysAgo(world, 13, 24), (client) => draftAt(world, client, at))
}

/** After a hold that lapsed. */
function part(world: World, client: Client, at: Date): void {
  if (world.random.chance(0.6)) lose(world, client, at)
  else keepTalking(world, client, at, "later")
}

/** Nobody has answered these yet: the last hours' on the salespeople's lists, last night's still at the desk. */
function freshRequests(world: World): void {
  const { now, random } = world
  for (let index = 0; index < 9; index++) {
    const minutes = 4 + index * 17 + random.int(0, 9)
    arrive(world, new Date(now.getTime() - minutes * 60_000), () => undefined)
  }
  const night = clock(dayOf(now), "05:40")
  const before = night < now ? night : new Date(night.getTime() - DAY_MS)
  for (let index = 0; index < 4; index++) {
    const at = new Date(before.getTime() - random.int(0, 380) * 60_000)
    arrive(world, at, () => undefined, { byNight: true })
  }
}

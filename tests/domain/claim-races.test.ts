import { beforeAll, beforeEach, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { sweepExpiredClaims } from "@/lib/domain/expiry/commands"
import { joinQueue, leaveQueue } from "@/lib/domain/queue/commands"
import { listQueue } from "@/lib/domain/queue/queries"
import { claimUnit, confirmReservation, releaseReservation } from "@/lib/domain/reservations/commands"
import { makeUser } from "../support/factories"
import {
  DAY,
  flatIn,
  HOUR,
  leadOf,
  makeClaim,
  type Office,
  openOffice,
  outcome,
  standingOf,
  statusOf,
} from "../support/sale"

let office: Office
let people: Awaited<ReturnType<typeof makeUser>>[]
const now = new Date("2026-11-23T06:00:00Z")
const later = (ms: number) => new Date(now.getTime() + ms)
const over = later(24 * HOUR)

beforeEach(async () => {
  office = await openOffice() // a salesperson's holds are limited: each test has its own
})

beforeAll(async () => {
  people = []
  for (let k = 0; k < 40; k++) people.push(await makeUser("sales"))
})

/** Everybody claims this unit for a lead of their own, at once. */
async function rush(unitId: string, at: Date) {
  const leads = await Promise.all(people.map((person) => leadOf(person)))
  const claims = people.map((person, index) => {
    const leadId = leads[index] ?? ""
    return outcome(claimUnit(person.actor, { leadId, unitId, kind: "held" }, at))
  })
  const ends = await Promise.all(claims)
  return { won: ends.filter((end) => end.code === "done"), lost: ends.filter((end) => end.code !== "done") }
}

test("forty salespeople claim one unit at once: one gets it, the others learn until when it is held", async () => {
  const unitId = await flatIn(office)
  const { won, lost } = await rush(unitId, now)
  expect(won).toHaveLength(1)
  expect(lost).toHaveLength(39)
  const until = won[0]?.value?.expiresAt
  for (const refused of lost) expect(refused).toMatchObject({ code: "unit_taken", data: { until, queue: true } })
  expect(await db.reservation.count({ where: { unitId } })).toBe(1)
  expect(await db.unitStatusChange.count({ where: { unitId } })).toBe(1)
})

test("ten units with forty claims each at once: ten winners, 390 refusals", async () => {
  const units = await Promise.all(Array.from({ length: 10 }, () => flatIn(office)))
  const ends = await Promise.all(units.map((unitId) => rush(unitId, later(3 * DAY))))
  expect(ends.flatMap((end) => end.won)).toHaveLength(10)
  expect(ends.flatMap((end) => end.lost.map((refused) => refused.code))).toEqual(Array(390).fill("unit_taken"))
  expect(await db.reservation.count({ where: { unitId: { in: units } } })).toBe(10)
}, 60_000)

test("forty salespeople meet an expired hold: one gets the unit, and it ends once", async () => {
  const { unitId, claim } = await makeClaim(office, "held", later(6 * DAY))
  const { won } = await rush(unitId, later(7 * DAY))
  expect(won).toHaveLength(1)
  expect(await db.reservation.count({ where: { unitId, status: "active" } })).toBe(1)
  expect(await db.activity.count({ where: { kind: "reservation.expired", entityId: claim.id } })).toBe(1)
})

test("the index beneath the guarded update keeps a second live claim out of the table", async () => {
  const { claim } = await makeClaim(office, "held", now)
  const row = await db.reservation.findUniqueOrThrow({ where: { id: claim.id } })
  const { id: _, ...copy } = row
  await expect(db.reservation.create({ data: copy })).rejects.toThrow(/Unique constraint/)
})

test("a released unit goes to the first in its queue in the same step; an outsider gets 409", async () => {
  const { unitId, leadId, claim } = await makeClaim(office, "held", now)
  const first = await leadOf(people[0] ?? null)
  const second = await leadOf(people[1] ?? null)
  await joinQueue(office.mop.actor, unitId, { leadId: first }, later(1))
  const entry = await joinQueue(office.mop.actor, unitId, { leadId: second }, later(2))
  expect(entry.place).toBe(2)
  await releaseReservation(office.sales.actor, claim.id, {}, later(HOUR))
  const live = await db.reservation.findFirstOrThrow({ where: { unitId, status: "active" } })
  expect(live).toMatchObject({ leadId: first, ownerId: people[0]?.id, kind: "held", expiresAt: later(25 * HOUR) })
  expect([await statusOf(unitId), await standingOf(leadId)]).toEqual(["held", "in_progress warm"])
  expect(await standingOf(first)).toBe("reserved hot")
  expect(await db.notification.count({ where: { userId: people[0]?.id ?? "", kind: "claim.promoted" } })).toBe(1)
  const outsider = await leadOf(office.sales)
  const refused = await outcome(claimUnit(office.sales.actor, { unitId, leadId: outsider, kind: "held" }, later(HOUR)))
  expect(refused).toMatchObject({ code: "unit_taken", data: { until: live.expiresAt?.toISOString() } })
  expect((await listQueue(office.mop.actor, unitId)).map((line) => [line.leadId, line.place])).toEqual([[second, 1]])
})

test("forty outsiders meet an expired hold with a queue: the one who waited has it, though every claim was refused", async () => {
  const { unitId } = await makeClaim(office, "held", now)
  const waiting = await leadOf(office.sales)
  await joinQueue(office.sales.actor, unitId, { leadId: waiting }, later(1))
  const { won, lost } = await rush(unitId, over)
  expect(won).toEqual([])
  expect(lost.every((refused) => refused.code === "unit_taken")).toBe(true)
  const live = await db.reservation.findMany({ where: { unitId, status: "active" } })
  expect(live.map((claim) => claim.leadId)).toEqual([waiting])
})

test("leads join a queue while the unit is released: nobody waits for a free unit", async () => {
  for (let round = 0; round < 6; round++) {
    const { unitId, claim } = await makeClaim(office, "reserved", now)
    const leads = await Promise.all(Array.from({ length: 4 }, (_, k) => leadOf(people[k + round] ?? null)))
    await Promise.all([
      ...leads.map((leadId) => outcome(joinQueue(office.mop.actor, unitId, { leadId }, now))),
      releaseReservation(office.mop.actor, claim.id, {}, later(HOUR)),
    ])
    const waiting = await db.queueEntry.count({ where: { unitId, status: "waiting" } })
    const promoted = await db.queueEntry.count({ where: { unitId, status: "promoted" } })
    const status = await statusOf(unitId)
    expect(status).toBe(promoted === 1 ? "held" : "available")
    if (status === "available") expect(waiting).toBe(0)
  }
})

test("the first in the queue who claims an expired unit gets it; asked for as reserved, it is reserved", async () => {
  const { unitId } = await makeClaim(office, "held", now)
  const waiting = await leadOf(office.sales)
  await joinQueue(office.mop.actor, unitId, { leadId: waiting }, later(1))
  const claim = await claimUnit(office.mop.actor, { unitId, leadId: waiting, kind: "reserved" }, over)
  expect(claim).toMatchObject({ leadId: waiting, kind: "reserved", expiresAt: later(8 * DAY).toISOString() })
  expect(await statusOf(unitId)).toBe("reserved")
})

test("a place in a queue is taken once, not for a free unit, and a lead that is lost is passed by", async () => {
  const { unitId, leadId, claim } = await makeClaim(office, "held", now)
  const waiting = await leadOf(office.sales)
  const join = (lead: string) => outcome(joinQueue(office.mop.actor, unitId, { leadId: lead }, later(1)))
  const codes = await Promise.all([join(waiting), join(waiting), join(waiting)])
  expect(codes.map((end) => end.code).sort()).toEqual(["already_queued", "already_queued", "done"])
  expect((await join(leadId)).code).toBe("already_queued")
  const lost = await leadOf(office.sales)
  const third = await leadOf(office.sales)
  await join(lost)
  await join(third)
  await leaveQueue(office.sales.actor, unitId, { leadId: waiting }, later(2))
  await db.lead.update({ where: { id: lost }, data: { status: "lost", state: "lost", lostReason: "price" } })
  await releaseReservation(office.mop.actor, claim.id, {}, later(HOUR))
  const live = await db.reservation.findFirstOrThrow({ where: { unitId, status: "active" } })
  expect(live.leadId).toBe(third)
  const free = await flatIn(office)
  const refused = await outcome(joinQueue(office.mop.actor, free, { leadId: third }, now))
  expect(refused).toMatchObject({ code: "status_conflict", data: { status: "available" } })
})

test("a confirmation and the sweep meet at the deadline: the claim is reserved or expired, never both", async () => {
  const claims = await Promise.all(Array.from({ length: 8 }, () => makeClaim(office, "held", later(20 * DAY))))
  const deadline = later(21 * DAY)
  const justBefore = new Date(deadline.getTime() - 1)
  const [ends] = await Promise.all([
    Promise.all(claims.map(({ claim }) => outcome(confirmReservation(office.mop.actor, claim.id, justBefore)))),
    sweepExpiredClaims(deadline),
    sweepExpiredClaims(deadline),
  ])
  for (const [index, { claim, unitId }] of claims.entries()) {
    const row = await db.reservation.findUniqueOrThrow({ where: { id: claim.id } })
    const confirmed = ends[index]?.code === "done"
    const expected = confirmed ? ["reserved", "active", "reserved"] : ["held", "expired", "available"]
    expect([row.kind, row.status, await statusOf(unitId)]).toEqual(expected)
  }
})

test("one lead claims many units at once from many hands without a deadlock, and stands by what is left", async () => {
  const leadId = await leadOf(office.sales)
  const claims = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const unitId = await flatIn(office)
      return claimUnit(office.mop.actor, { leadId, unitId, kind: "reserved" }, now)
    }),
  )
  expect(await standingOf(leadId)).toBe("reserved hot")
  await Promise.all(claims.map((claim) => releaseReservation(office.mop.actor, claim.id, {}, later(HOUR))))
  expect(await standingOf(leadId)).toBe("in_progress warm")
})

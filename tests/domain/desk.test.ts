import { beforeAll, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { checkIn } from "@/lib/domain/attendance/commands"
import { planCallback } from "@/lib/domain/callbacks/commands"
import { median } from "@/lib/domain/desk/figures/rules"
import { listPlaces } from "@/lib/domain/desk/places/queries"
import { getSalesDay } from "@/lib/domain/desk/queries"
import { getShiftDesk } from "@/lib/domain/desk/shift/queries"
import { commentLead } from "@/lib/domain/leads/commands"
import { joinQueue } from "@/lib/domain/queue/commands"
import { claimUnit } from "@/lib/domain/reservations/commands"
import { makeLead, makeUser } from "../support/factories"
import { flatIn, HOUR, leadOf, makeSigned, type Office, openOffice, pay } from "../support/sale"

// Monday 23 November 2026, eleven in the morning in Tashkent.
const NOW = new Date("2026-11-23T06:00:00Z")
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR)
let office: Office

beforeAll(async () => {
  office = await openOffice()
})

test("a day lists what is late first and nothing of tomorrow or of a colleague", async () => {
  const [me, colleague] = await Promise.all([makeUser("sales"), makeUser("sales")])
  const plan = async (owner: typeof me, at: string) => {
    const leadId = await leadOf(owner)
    await planCallback(owner.actor, { id: leadId, at, note: at }, ago(48))
  }
  await plan(me, "2026-11-23T16:30:00+05:00")
  await plan(me, "2026-11-20T10:00:00+05:00")
  await plan(me, "2026-11-23T23:59:00+05:00")
  await plan(me, "2026-11-24T00:00:00+05:00")
  await plan(colleague, "2026-11-23T10:00:00+05:00")
  const { callbacks } = await getSalesDay(me.actor, NOW)
  expect(callbacks.items.map((item) => item.note)).toEqual([
    "2026-11-20T10:00:00+05:00",
    "2026-11-23T16:30:00+05:00",
    "2026-11-23T23:59:00+05:00",
  ])
  expect(callbacks).toMatchObject({ overdue: 1, today: 2 })
})

test("a new lead waits in working minutes: from Saturday evening to Monday eleven it is two hours", async () => {
  const me = await makeUser("sales")
  await makeLead(me, { status: "new", createdAt: new Date("2026-11-21T19:00:00+05:00") })
  const fresh = await makeLead(me, { status: "new", createdAt: ago(0.5) })
  await makeLead(me, { status: "in_progress", createdAt: ago(1) })
  const { newLeads } = await getSalesDay(me.actor, NOW)
  expect(newLeads.total).toBe(2)
  expect(newLeads.items.map((lead) => lead.minutes)).toEqual([30, 120])
  expect(newLeads.items[0]?.id).toBe(fresh.id)
})

test("claims stand by the time they have left; what has run out is gone before any sweep", async () => {
  const me = await makeUser("sales")
  const claim = async (hoursAgo: number) => {
    const [leadId, unitId] = await Promise.all([leadOf(me), flatIn(office)])
    return claimUnit(me.actor, { leadId, unitId, kind: "held" }, ago(hoursAgo))
  }
  const young = await claim(1)
  const old = await claim(23)
  await claim(25)
  const { claims } = await getSalesDay(me.actor, NOW)
  expect(claims.items.map((item) => item.id)).toEqual([old.id, young.id])
  expect(claims.total).toBe(2)
})

test("the month counts contracts by the day they were signed, beside the plan, and what clients owe today", async () => {
  const own = await openOffice()
  await db.salesPlan.create({
    data: {
      month: new Date("2026-11-01"),
      userId: own.sales.id,
      contracts: 4,
      amount: 2_000_000_000n,
      currency: "UZS",
    },
    select: { id: true },
  })
  const before = await getSalesDay(own.sales.actor, NOW)
  expect(before.figures).toMatchObject({ contracts: 0, arrears: [{ currency: "UZS", amount: 0 }], arrearsContracts: 0 })
  const schedule = { kind: "installment", downPercent: 30, months: 24, startDate: "2026-10-01" } as const
  const signedNow = await makeSigned(own, schedule, new Date("2026-11-01T00:30:00+05:00"))
  await makeSigned(own, schedule, new Date("2026-10-31T23:30:00+05:00"))
  const { figures } = await getSalesDay(own.sales.actor, NOW)
  expect(figures).toMatchObject({ contracts: 1, planContracts: 4, arrearsContracts: 2 })
  expect(figures.sums).toEqual([{ currency: "UZS", amount: signedNow.contract.price }])
  expect(figures.planSum).toEqual({ currency: "UZS", amount: 2_000_000_000 })
  // The first payment of October and the instalment of November are overdue in both contracts.
  const due = signedNow.contract.items.slice(0, 2).reduce((sum, item) => sum + item.amount, 0)
  expect(figures.arrears).toEqual([{ currency: "UZS", amount: due * 2 }])
  await pay(own, signedNow.contract.id, { amount: due, paidAt: "2026-11-20" })
  const after = await getSalesDay(own.sales.actor, NOW)
  expect(after.figures).toMatchObject({ arrears: [{ currency: "UZS", amount: due }], arrearsContracts: 1 })
})

test("the answer time is the median of working minutes, by those who answered", async () => {
  const me = await makeUser("sales")
  for (const minutes of [5, 9, 40]) {
    const createdAt = new Date("2026-11-20T10:00:00+05:00")
    const lead = await makeLead(me, { status: "new", createdAt })
    await commentLead(me.actor, { id: lead.id, text: "Позвонил" }, new Date(createdAt.getTime() + minutes * 60_000))
  }
  await makeLead(me, { status: "new", createdAt: ago(1) })
  expect((await getSalesDay(me.actor, NOW)).figures.responseMinutes).toBe(9)
  expect(median([])).toBeNull()
  expect(median([3, 8])).toBe(6)
})

test("the shift desk shows whom nobody looks after, who is here and how loaded, and what runs out", async () => {
  const me = await makeUser("sales", { leadCap: 7 })
  await checkIn(me.actor, undefined, ago(2))
  await makeLead(me, { status: "new", createdAt: ago(1) })
  await leadOf(me)
  const [newer, older] = [await makeLead(null, { createdAt: ago(1) }), await makeLead(null, { createdAt: ago(9) })]
  await makeLead(null, { createdAt: ago(3), status: "lost", state: "lost", lostReason: "price" })
  const [leadId, waitingId, unitId] = await Promise.all([leadOf(me), leadOf(me), flatIn(office)])
  const claim = await claimUnit(me.actor, { leadId, unitId, kind: "held" }, ago(23.5))
  await joinQueue(me.actor, unitId, { leadId: waitingId }, NOW)
  const desk = await getShiftDesk(office.mop.actor, NOW)
  const queue = desk.unassigned.items.map((lead) => lead.id)
  expect(queue.filter((id) => id === newer.id || id === older.id)).toEqual([older.id, newer.id])
  expect(desk.unassigned.total).toBe(queue.length)
  expect(desk.people.find((person) => person.id === me.id)).toMatchObject({
    since: ago(2).toISOString(),
    newLeads: 1,
    openLeads: 4,
    cap: 7,
  })
  expect(desk.people[0]?.since).not.toBeNull()
  expect(desk.claims.items[0]).toMatchObject({ id: claim.id, queue: 1, owner: { id: me.id } })
  expect(desk.claims.queued).toBeGreaterThanOrEqual(1)
})

test("each desk is for its own roles", async () => {
  await expect(getSalesDay(office.finance.actor, NOW)).rejects.toMatchObject({ code: "forbidden" })
  await expect(getShiftDesk(office.sales.actor, NOW)).rejects.toMatchObject({ code: "forbidden" })
  expect((await listPlaces(office.sales.actor)).map((place) => place.id)).toContain(office.place.id)
})

import { beforeEach, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { checkOut } from "@/lib/domain/attendance/commands"
import { createLead } from "@/lib/domain/leads/entry/commands"
import { handOutLeads } from "@/lib/domain/leads/hand-out/commands"
import { call } from "../support/api"
import { makeLead, makePhone, makeUser, putOnShift } from "../support/factories"

type Person = Awaited<ReturnType<typeof makeUser>>
let mop: Person
let here: Person[] = []

beforeEach(async () => {
  for (const person of here) await checkOut(person.actor, undefined)
  await db.lead.updateMany({ where: { assigneeId: null }, data: { status: "lost", lostReason: "other" } })
  mop = await makeUser("mop")
  here = await Promise.all([makeUser("sales"), makeUser("sales"), makeUser("sales", { leadCap: 1 })])
  await putOnShift(...here)
})

async function wait(count: number): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < count; n++)
    ids.push((await makeLead(null, { status: "new", createdAt: new Date(Date.now() - 60_000 * (count - n)) })).id)
  return ids
}

const ownersOf = async (ids: string[]) =>
  (await db.lead.findMany({ where: { id: { in: ids } }, select: { assigneeId: true } })).map((row) => row.assigneeId)

test("the queue goes in turn to those on shift, nobody above their cap, and each is told", async () => {
  const ids = await wait(7)
  const preview = await handOutLeads(mop.actor, { preview: true })
  expect(preview.given.map(({ count }) => count).toSorted()).toEqual([1, 3, 3])
  expect(await ownersOf(ids)).toEqual(Array(7).fill(null))
  expect(await db.notification.count({ where: { userId: { in: here.map(({ id }) => id) } } })).toBe(0)

  const done = await handOutLeads(mop.actor, { preview: false })
  expect(done).toEqual({ ...preview, preview: false })
  const owners = await ownersOf(ids)
  for (const { id, count } of done.given) {
    expect(owners.filter((owner) => owner === id)).toHaveLength(count)
    expect(await db.notification.count({ where: { userId: id, kind: "lead.assigned" } })).toBe(count)
  }
  const logged = await db.activity.findMany({ where: { kind: "lead.assigned", leadId: { in: ids } } })
  expect(logged.every(({ actorId, data }) => actorId === mop.id && (data as { routed?: boolean }).routed)).toBe(true)
})

test("what nobody has room for stays, the longest wait first served, and the answer says why", async () => {
  await db.user.updateMany({ where: { id: { in: here.map(({ id }) => id) } }, data: { leadCap: 1 } })
  const ids = await wait(5)
  expect(await handOutLeads(mop.actor, { preview: false })).toMatchObject({ left: 2, reason: "full" })
  expect(await ownersOf(ids.slice(3))).toEqual([null, null])
  for (const person of here) await checkOut(person.actor, undefined)
  here = []
  expect(await handOutLeads(mop.actor, { preview: false })).toMatchObject({ given: [], left: 2, reason: "nobody" })
})

test("only those that are named go; what somebody has, or lost, is not touched", async () => {
  const [first = "", second = ""] = await wait(2)
  const taken = await makeLead(here[0] ?? null)
  const lost = await makeLead(null, { status: "lost", lostReason: "price" })
  const done = await handOutLeads(mop.actor, { leadIds: [second, taken.id, lost.id], preview: false })
  expect([done.given.reduce((sum, { count }) => sum + count, 0), done.left]).toEqual([1, 0])
  expect(await ownersOf([first, lost.id])).toEqual([null, null])
  expect(await ownersOf([taken.id])).toEqual([here[0]?.id])
})

test("two desks hand out while requests come in: each lead has one owner, and nobody more than their cap", async () => {
  await db.user.updateMany({ where: { id: { in: here.map(({ id }) => id) } }, data: { leadCap: 4 } })
  const ids = await wait(8)
  const other = await makeUser("mop")
  await Promise.all([
    handOutLeads(mop.actor, { preview: false }),
    handOutLeads(other.actor, { preview: false }),
    ...Array.from({ length: 6 }, () => createLead(mop.actor, { name: "Звонок", phone: makePhone(), source: "call" })),
  ])
  await handOutLeads(mop.actor, { preview: false })
  const owned = await db.lead.groupBy({
    by: ["assigneeId"],
    where: { assigneeId: { in: here.map(({ id }) => id) }, status: "new" },
    _count: { _all: true },
  })
  expect(owned.map(({ _count }) => _count._all).toSorted()).toEqual([4, 4, 4])
  const given = await db.activity.groupBy({
    by: ["leadId"],
    where: { kind: "lead.assigned", leadId: { in: ids } },
    _count: { _all: true },
  })
  expect(given.every(({ _count }) => _count._all === 1)).toBe(true)
})

test("a salesperson hands out nothing", async () => {
  const [seller] = here
  expect((await call("POST", "/api/leads/hand-out", { as: seller ?? null, body: {} })).status).toBe(403)
})

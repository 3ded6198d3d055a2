import { beforeEach, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { changeLeads } from "@/lib/domain/leads/bulk/commands"
import type { BulkChange } from "@/lib/domain/leads/bulk/schema"
import { undoChange } from "@/lib/domain/leads/bulk/undo/commands"
import { commentLead, setLeadState } from "@/lib/domain/leads/commands"
import { makeUser } from "../support/factories"
import { leadOf, makeClaim, type Office, openOffice, outcome, standingOf } from "../support/sale"

let office: Office
let rival: Awaited<ReturnType<typeof makeUser>>

beforeEach(async () => {
  office = await openOffice()
  rival = await makeUser("sales")
})

const leadsOf = (owner: { id: string } | null, count: number, fields = {}) =>
  Promise.all(Array.from({ length: count }, () => leadOf(owner, { status: "new", ...fields })))
const picture = (ids: string[]) =>
  db.lead.findMany({
    where: { id: { in: ids } },
    orderBy: { id: "asc" },
    select: { id: true, status: true, state: true, assigneeId: true, lostReason: true, respondedAt: true },
  })

const CHANGES: [string, (to: string) => BulkChange][] = [
  ["given to somebody", (userId) => ({ kind: "assign", userId })],
  ["warmed up", () => ({ kind: "state", state: "hot" })],
  ["to be called", () => ({ kind: "callback", at: "2030-05-01T10:00:00Z", note: "Акция" })],
  ["lost", () => ({ kind: "lose", reason: "price" })],
]

test.each(CHANGES)("many leads are %s at once, and it is taken back to the last word", async (_, changeTo) => {
  const { mop, sales } = office
  const ids = [...(await leadsOf(sales, 3)), ...(await leadsOf(null, 1))]
  const before = await picture(ids)
  const made = await changeLeads(mop.actor, { ids, change: changeTo(rival.id) })
  expect(made).toMatchObject({ done: 4, left: [] })
  expect(await picture(ids)).not.toEqual(before)
  expect(await undoChange(mop.actor, made.id)).toEqual({ undone: 4, left: 0 })
  expect(await picture(ids)).toEqual(before)
  expect(await db.callback.count({ where: { leadId: { in: ids } } })).toBe(0)
})

test("what refuses is left as it is and counted by its reason; a lead with a claim is not lost by the dozen", async () => {
  const { sales } = office
  const { leadId, unitId } = await makeClaim(office)
  const [mine, lost] = [
    await leadOf(sales),
    await leadOf(sales, { status: "lost", state: "lost", lostReason: "price" }),
  ]
  const foreign = await leadOf(rival)
  const { done, left } = await changeLeads(sales.actor, {
    ids: [leadId, mine, lost, foreign],
    change: { kind: "lose", reason: "location" },
  })
  expect(done).toBe(1)
  expect(left.sort((a, b) => a.code.localeCompare(b.code))).toEqual([
    { code: "lead_has_deal", count: 1 },
    { code: "not_found", count: 1 },
  ])
  expect(await standingOf(leadId)).toBe("reserved hot")
  expect(await standingOf(foreign)).not.toContain("lost")
  expect((await db.unit.findUniqueOrThrow({ where: { id: unitId } })).status).toBe("held")
})

test("a claim whose time is over but that no job has ended keeps its lead from being lost by the dozen: the unit would stay taken", async () => {
  const { leadId, claim } = await makeClaim(office)
  const later = new Date(Date.parse(claim.expiresAt ?? "") + 1_000)
  const { done, left } = await changeLeads(
    office.mop.actor,
    { ids: [leadId], change: { kind: "lose", reason: "price" } },
    later,
  )
  expect({ done, left }).toEqual({ done: 0, left: [{ code: "lead_has_deal", count: 1 }] })
})

test("an undo leaves alone what somebody has changed since", async () => {
  const { mop, sales } = office
  const [first, second, third] = (await leadsOf(sales, 3)) as [string, string, string]
  const made = await changeLeads(mop.actor, { ids: [first, second, third], change: { kind: "state", state: "cold" } })
  await setLeadState(sales.actor, { id: second, state: "hot" })
  await commentLead(sales.actor, { id: third, text: "Уже говорим" })
  expect(await undoChange(mop.actor, made.id)).toEqual({ undone: 1, left: 2 })
  expect(await Promise.all([first, second, third].map(standingOf))).toEqual(["new warm", "new hot", "in_progress cold"])
  expect(await undoChange(mop.actor, made.id)).toEqual({ undone: 0, left: 3 })
})

test("a change is taken back by whoever made it, within ten minutes", async () => {
  const ids = await leadsOf(office.sales, 1)
  const at = new Date()
  const made = await changeLeads(office.mop.actor, { ids, change: { kind: "state", state: "cold" } }, at)
  expect((await outcome(undoChange(office.rop.actor, made.id, at))).code).toBe("not_found")
  const late = new Date(at.getTime() + 10 * 60_000 + 1)
  expect((await outcome(undoChange(office.mop.actor, made.id, late))).code).toBe("not_found")
  expect(await standingOf(ids[0] ?? "")).toBe("new cold")
})

test("who may not hand leads over does not do it by the dozen; two who change the same leads crosswise both finish", async () => {
  const { mop, rop, sales } = office
  const ids = await leadsOf(sales, 12)
  const assign = (actor: typeof mop.actor, list: string[], userId: string) =>
    outcome(changeLeads(actor, { ids: list, change: { kind: "assign", userId } }))
  expect((await assign(sales.actor, ids, rival.id)).code).toBe("forbidden")
  const both = await Promise.all([assign(mop.actor, ids, rival.id), assign(rop.actor, [...ids].reverse(), rival.id)])
  expect(both.map(({ code }) => code)).toEqual(["done", "done"])
  expect((await picture(ids)).every(({ assigneeId }) => assigneeId === rival.id)).toBe(true)
})

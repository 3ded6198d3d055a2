import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { call } from "../support/api"
import { makeLead, makePhone, makeUser } from "../support/factories"

type Person = Awaited<ReturnType<typeof makeUser>>
type Id = { id: string }
let people: Record<"admin" | "sales" | "sales2" | "mop" | "rop" | "finance", Person>

beforeAll(async () => {
  process.env.RATE_LIMIT_USER = "0"
  const [admin, sales, sales2, mop, rop, finance] = await Promise.all([
    makeUser("admin"),
    makeUser("sales"),
    makeUser("sales"),
    makeUser("mop"),
    makeUser("rop"),
    makeUser("finance"),
  ])
  people = { admin, sales, sales2, mop, rop, finance }
})

const enter = (as: Person, phone: string) =>
  call<Id>("POST", "/api/leads", { as, body: { name: "Дилшод", phone, source: "call" } })

test("a lead is entered with 201; the phone again is 200 and says only whose it is", async () => {
  const phone = makePhone()
  const made = await enter(people.sales, phone)
  expect([made.status, made.json]).toEqual([201, expect.objectContaining({ phone, status: "new", source: "call" })])
  const again = await enter(people.sales2, phone)
  expect([again.status, again.json]).toEqual([200, { duplicate: true, ownerName: people.sales.actor.name }])
  const mine = await enter(people.sales, phone)
  expect(mine.json).toMatchObject({ duplicate: true, id: made.json.id })
})

test("the card of another's lead is a 404 like one that never was, for every verb", async () => {
  const { id } = await makeLead(people.sales2)
  const as = people.sales
  const tries: [string, string, unknown?][] = [
    ["GET", `/api/leads/${id}`],
    ["PATCH", `/api/leads/${id}`, { name: "Моё" }],
    ["POST", `/api/leads/${id}/comments`, { text: "Моё" }],
    ["POST", `/api/leads/${id}/callbacks`, { at: new Date().toISOString() }],
    ["POST", `/api/leads/${id}/status`, { status: "lost", reason: "price" }],
    ["POST", `/api/leads/${id}/state`, { state: "hot" }],
    ["GET", "/api/leads/no-such-lead"],
  ]
  for (const [method, path, body] of tries) {
    expect([path, (await call(method, path, { as, body })).status]).toEqual([path, 404])
  }
})

test("what a role may never do with leads is a 403, before the input is read", async () => {
  const { id } = await makeLead(people.sales)
  const refused: [Person, string, string][] = [
    [people.sales, "POST", `/api/leads/${id}/assign`],
    [people.sales, "POST", "/api/leads/transfer"],
    [people.sales, "POST", `/api/leads/${id}/merge`],
    [people.sales, "GET", "/api/leads/export?format=nonsense"],
    [people.finance, "POST", "/api/leads"],
    [people.finance, "POST", `/api/leads/${id}/comments`],
    [people.finance, "GET", "/api/leads/export"],
  ]
  for (const [as, method, path] of refused) {
    const body = method === "POST" ? { surprise: true } : undefined
    expect([path, (await call(method, path, { as, body })).status]).toEqual([path, 403])
  }
})

test("a lead's whole story is on its card, newest first", async () => {
  const as = people.sales
  const { id } = (await enter(as, makePhone())).json
  expect((await call("POST", `/api/leads/${id}/comments`, { as, body: { text: "Дозвонился" } })).status).toBe(201)
  const at = new Date(Date.now() + 3_600_000).toISOString()
  const planned = await call<Id>("POST", `/api/leads/${id}/callbacks`, { as, body: { at, note: "После обеда" } })
  expect(planned.status).toBe(201)
  await call("POST", `/api/leads/${id}/state`, { as, body: { state: "hot" } })
  await call("PATCH", `/api/leads/${id}`, { as, body: { budget: 900_000_000, wishes: { rooms: [2, 3] } } })
  type Card = { timeline: { kind: string; at: string }[] }
  const card = await call<Card>("GET", `/api/leads/${id}`, { as })
  expect(card.json).toMatchObject({
    status: "in_progress",
    state: "hot",
    budget: 900_000_000,
    budgetCurrency: "UZS",
    wishes: { rooms: [2, 3] },
    nextStep: { kind: "call_back", at, overdue: false },
    assignee: { id: as.id },
  })
  const kinds = card.json.timeline.map((item) => item.kind)
  expect(kinds.sort()).toEqual(["assigned", "callback", "comment", "status", "status", "touch"])
  const times = card.json.timeline.map((item) => item.at)
  expect(times).toEqual([...times].sort().reverse())
  const done = await call("PATCH", `/api/callbacks/${planned.json.id}`, { as, body: { done: true } })
  expect(done.json).toMatchObject({ doneAt: expect.any(String) })
})

describe("export", () => {
  test("spreadsheet formulas are defused, in the file's own language, with the filters of the list", async () => {
    await makeLead(people.sales, { name: '=HYPERLINK("http://evil")', source: "referral" })
    await makeLead(people.sales, { name: "Обычное; имя", source: "referral" })
    const file = await call("GET", "/api/leads/export?source=referral&sort=name", { as: people.mop })
    expect(file.status).toBe(200)
    expect(file.headers.get("content-type")).toContain("text/csv")
    expect(file.headers.get("content-disposition")).toMatch(/leads-\d{4}-\d\d-\d\d\.csv/)
    const lines = file.text.trim().split("\n")
    expect(lines[0]).toContain("Имя;Телефон;Источник")
    expect(lines).toHaveLength(3)
    expect(file.text).toContain(`"'=HYPERLINK(""http://evil"")"`)
    expect(file.text).toContain('"Обычное; имя"')
    expect(file.text).not.toMatch(/(^|;)[=+@-]/m)
  })
})

describe("attendance and notifications", () => {
  test("check-in, a lead that comes in, its notification, check-out", async () => {
    const as = await makeUser("sales", { leadCap: 1 })
    await db.attendance.deleteMany({})
    expect((await call("POST", "/api/mop/attendance/check-in", { as })).status).toBe(201)
    expect((await call("POST", "/api/mop/attendance/check-in", { as, body: {} })).json.code).toBe("already_checked_in")
    expect((await call("GET", "/api/mop/attendance/me", { as })).json).toMatchObject({ onShift: true })
    await call("POST", "/api/public/leads", { body: { name: "Гуля", phone: makePhone(), consent: true, website: "" } })
    type Bell = { items: { id: string; kind: string; data: object }[]; unread: number }
    const bell = await call<Bell>("GET", "/api/notifications?unread=true", { as })
    expect(bell.json).toMatchObject({ items: [{ kind: "lead.assigned", data: { name: "Гуля" } }], unread: 1 })
    const theirs = await call("POST", "/api/notifications/read", {
      as: people.mop,
      body: { ids: [bell.json.items[0]?.id] },
    })
    expect(theirs.json).toEqual({ count: 0 })
    expect((await call("POST", "/api/notifications/read", { as })).json).toEqual({ count: 1 })
    expect((await call<Bell>("GET", "/api/notifications", { as })).json.unread).toBe(0)
    expect((await call("POST", "/api/mop/attendance/check-out", { as })).status).toBe(200)
    expect((await call("POST", "/api/mop/attendance/check-out", { as })).json.code).toBe("not_checked_in")
  })
})

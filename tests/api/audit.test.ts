import { beforeAll, expect, test } from "vitest"
import { transaction } from "@/lib/db/transaction"
import { recordActivity } from "@/lib/domain/activity"
import type { AuditEntryDto } from "@/lib/domain/audit/schema"
import { call } from "../support/api"
import { makeUser } from "../support/factories"

type List = { items: AuditEntryDto[]; nextCursor: string | null }
let admin: Awaited<ReturnType<typeof makeUser>>
let mop: Awaited<ReturnType<typeof makeUser>>

const happen = (day: string, entityId: string, kind: "lead.commented" | "lead.assigned" = "lead.commented") =>
  transaction((tx) => recordActivity(tx, mop.actor, kind, { entity: "lead", entityId, data: {} }, new Date(day)))
const read = async (query: string) => (await call<List>("GET", `/api/audit?${query}`, { as: admin })).json

beforeAll(async () => {
  process.env.RATE_LIMIT_USER = "0"
  admin = await makeUser("admin")
  mop = await makeUser("mop", { name: "Дилноза" })
  await happen("2026-03-01T18:59:59Z", "l1")
  await happen("2026-03-01T19:00:00Z", "l2") // already 2 March in Tashkent
  await happen("2026-03-02T18:59:59Z", "l3", "lead.assigned")
  await happen("2026-03-02T19:00:00Z", "l4")
})

test("newest first, with names, page by page", async () => {
  const first = await read("entity=lead&limit=3")
  expect(first.items.map((item) => item.entityId)).toEqual(["l4", "l3", "l2"])
  expect(first.items[0]).toMatchObject({ kind: "lead.commented", actor: { id: mop.id, name: "Дилноза" }, token: null })
  const second = await read(`entity=lead&limit=3&cursor=${first.nextCursor}`)
  expect(second).toMatchObject({ items: [{ entityId: "l1" }], nextCursor: null })
})

test("a day is the company's, from its midnight to its midnight", async () => {
  const day = await read("entity=lead&from=2026-03-02&to=2026-03-02")
  expect(day.items.map((item) => item.entityId)).toEqual(["l3", "l2"])
  const instants = await read("entity=lead&from=2026-03-01T19:00:00Z&to=2026-03-02T18:59:59Z")
  expect(instants.items.map((item) => item.entityId)).toEqual(["l2"])
})

test("by kind, by record, by person", async () => {
  expect((await read("kind=lead.assigned")).items).toHaveLength(1)
  expect((await read("entity=lead&entityId=l4")).items).toHaveLength(1)
  expect((await read(`actorId=${mop.id}`)).items).toHaveLength(4)
  expect((await read(`actorId=${admin.id}&entity=lead`)).items).toHaveLength(0)
})

test.each(["kind=lead.vanished", "from=2026-02-30", "to=yesterday", "cursor=WyJ4IiwiIl0"])(
  "%s is a 400",
  async (query) => {
    expect((await call("GET", `/api/audit?${query}`, { as: admin })).status).toBe(400)
  },
)

import { beforeAll, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import type { Actor } from "@/lib/domain/actor"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { claimKey, pruneIdempotencyKeys } from "@/lib/domain/idempotency/commands"
import { getKeptRequest } from "@/lib/domain/idempotency/queries"
import { call } from "../support/api"
import { makeUser } from "../support/factories"
import { BUYER, makeClaim, openOffice, SCHEDULE } from "../support/sale"

let admin: Awaited<ReturnType<typeof makeUser>>
let count = 0

beforeAll(async () => {
  process.env.RATE_LIMIT_USER = "0"
  admin = await makeUser("admin")
})

const input = (login = `person-${++count}`) => ({ login, name: "Нодира", role: "mop" })
const create = (key: string, body: unknown, as = admin) =>
  call<{ id: string; code: string; initialPassword: string }>("POST", "/api/users", {
    as,
    body,
    headers: { "idempotency-key": key },
  })

test("the same key repeats the answer and nothing else", async () => {
  const body = input()
  const first = await create("key-1", body)
  const second = await create("key-1", body)
  expect([first.status, second.status]).toEqual([201, 201])
  expect(second.json).toEqual(first.json)
  expect(second.headers.get("idempotency-replayed")).toBe("true")
  expect(await db.user.count({ where: { login: body.login } })).toBe(1)
})

test("the kept answer is not readable in the database", async () => {
  const first = await create("key-2", input())
  const row = await db.idempotencyKey.findFirstOrThrow({ where: { key: "key-2" }, select: { answer: true } })
  expect(row.answer).not.toContain(first.json.initialPassword)
  expect(row.answer).not.toContain(first.json.id)
})

test("the same key with another body is refused", async () => {
  await create("key-3", input())
  const other = await create("key-3", input())
  expect([other.status, other.json.code]).toEqual([409, "idempotency_mismatch"])
})

test("the same key for another record is another request", async () => {
  const [one, two] = await Promise.all([makeUser("mop"), makeUser("mop")])
  const signOut = (id: string) =>
    call("POST", `/api/users/${id}/sign-out`, { as: admin, headers: { "idempotency-key": "key-path" } })
  expect((await signOut(one.id)).status).toBe(200)
  expect((await signOut(two.id)).json.code).toBe("idempotency_mismatch")
})

test("another person's key is another key", async () => {
  const second = await makeUser("admin")
  expect((await create("key-4", input())).status).toBe(201)
  expect((await create("key-4", input(), second)).status).toBe(201)
})

test("a refusal is not kept: the corrected request runs with the same key", async () => {
  const taken = input()
  await create("key-5", taken)
  expect((await create("key-6", taken)).status).toBe(409)
  await db.user.update({ where: { login: taken.login }, data: { login: `${taken.login}-old` }, select: { id: true } })
  expect((await create("key-6", taken)).status).toBe(201)
})

test("of twelve requests at once one acts; the others wait their turn or get its answer", async () => {
  const body = input()
  const answers = await Promise.all(Array.from({ length: 12 }, () => create("key-7", body)))
  const made = answers.filter((answer) => answer.status === 201)
  const waiting = answers.filter((answer) => answer.json.code === "idempotency_in_progress")
  expect(made.length + waiting.length).toBe(12)
  expect(made.length).toBeGreaterThan(0)
  expect(new Set(made.map((answer) => answer.json.id)).size).toBe(1)
  expect(await db.user.count({ where: { login: body.login } })).toBe(1)
})

test("a request that was cut off keeps its key: nobody knows whether it took effect", async () => {
  const owner = { actorKey: "user:x", route: "POST /api/x", key: "key-8" }
  const now = new Date()
  expect(await claimKey(owner, "hash", now)).toBeNull()
  const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
  await expect(claimKey(owner, "hash", later(23))).rejects.toMatchObject({ code: "idempotency_in_progress" })
  expect(await claimKey(owner, "hash", later(25))).toBeNull()
})

test("keys are forgotten after a day", async () => {
  const owner = { actorKey: "user:y", route: "POST /api/y", key: "key-9" }
  await claimKey(owner, "hash", new Date(Date.now() - 25 * 3_600_000))
  expect(await pruneIdempotencyKeys()).toBe(1)
  expect(await pruneIdempotencyKeys()).toBe(0)
})

test("a key that is no key is a 400", async () => {
  expect((await create("key with spaces", input())).status).toBe(400)
  expect((await create("k".repeat(201), input())).status).toBe(400)
})

test("a repeated draft shows no passport to those who may not read it: neither the record nor the answer", async () => {
  const office = await openOffice()
  const draft = async (as: { actor: Actor }, key: string) => {
    const { claim } = await makeClaim(office)
    const body = { reservationId: claim.id, buyer: BUYER, schedule: SCHEDULE }
    const send = () => call<ContractDto>("POST", "/api/contracts", { as, body, headers: { "idempotency-key": key } })
    return [await send(), await send()] as const
  }
  const [first, repeated] = await draft(office.sales, "key-draft")
  expect([first.status, first.json.buyer.passport]).toEqual([201, "AB1234567"])
  expect([repeated.status, repeated.json.id]).toEqual([201, first.json.id])
  expect(repeated.json).toMatchObject({
    identityVisible: false,
    buyer: { passport: "•••••••67", pinfl: `${"•".repeat(12)}67` },
  })
  const owner = { actorKey: `user:${office.sales.id}`, route: "POST /api/contracts", key: "key-draft" }
  expect((await getKeptRequest(owner))?.answer?.body).not.toContain("AB1234567")
  const [, desk] = await draft(office.mop, "key-desk")
  expect(desk.json).toMatchObject({ identityVisible: true, buyer: { passport: "AB1234567" } })
})

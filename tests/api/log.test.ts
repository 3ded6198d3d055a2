import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { db } from "@/lib/db/client"
import { provide } from "@/lib/env"
import { log } from "@/lib/log/log"
import { scrub, scrubText } from "@/lib/log/scrub"
import { call } from "../support/api"
import { makeUser } from "../support/factories"

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "shaxmatka-log-"))
  process.env.LOG_FILE = path.join(folder, "app.log")
  process.env.LOG_LEVEL = "debug"
  process.env.RATE_LIMIT_USER = "0"
  provide({})
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function written(): Promise<string> {
  // pino-roll opens its file a moment later.
  await vi.waitFor(async () => expect(await readdir(folder)).not.toHaveLength(0))
  await new Promise((resolve) => setTimeout(resolve, 200))
  const names = await readdir(folder)
  return (await Promise.all(names.map((name) => readFile(path.join(folder, name), "utf8")))).join("")
}

test("a request is one line that names its id, route and person, and nothing of what it said", async () => {
  const admin = await makeUser("admin")
  const body = {
    login: "log-person",
    name: "Log",
    role: "sales",
    phone: "+998 90 123-45-67",
    password: "hunter2 hunter2",
  }
  const made = await call<{ id: string }>("POST", "/api/users", { as: admin, body })
  const token = await call<{ token: string }>("POST", "/api/tokens", { as: admin, body: { name: "T", role: "mop" } })
  await call("GET", "/api/staff?q=998901234567", { headers: { authorization: `Bearer ${token.json.token}` } })
  await call("PATCH", `/api/users/${made.json.id}`, { as: admin, body: { role: "+998901234567" } })
  // The database itself complains, in words that hold what must not be logged.
  await db.$executeRawUnsafe(`CREATE FUNCTION complain() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'phone +998901234567, passport AA1234567, pinfl 12345678901234, Bearer ${token.json.token}'; END $$`)
  await db.$executeRaw`CREATE TRIGGER complain BEFORE UPDATE ON "user" FOR EACH ROW EXECUTE FUNCTION complain()`
  const broken = await call("PATCH", "/api/users/me", { as: admin, body: { theme: "dark" } })
  await db.$executeRaw`DROP TRIGGER complain ON "user"`
  expect([broken.status, broken.json.code]).toEqual([500, "internal"])
  expect(broken.text).not.toMatch(/complain|passport|Error|trigger/)

  const text = await written()
  const lines = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
  const line = lines.find((entry) => entry.requestId === made.headers.get("x-request-id"))
  expect(line).toMatchObject({ method: "POST", route: "/api/users", status: 201, actorId: admin.id, level: "info" })
  const failure = lines.find((entry) => entry.requestId === broken.json.requestId && entry.level === "error")
  expect(failure.err.stack).toContain("at ")
  expect(failure.err.message).toContain("passport [document]")
  for (const secret of ["998901234567", "90 123-45-67", "AA1234567", "12345678901234", "hunter2", token.json.token]) {
    expect(text).not.toContain(secret)
  }
})

describe("whatever is handed to the logger", () => {
  test.each([
    ["phone +998 (90) 123-45-67 called", "phone [number] called"],
    ["tel:998901234567", "tel:[number]"],
    ["passport AA1234567 and AB 7654321", "passport [document] and [document]"],
    ["pinfl 30101901234567", "pinfl [number]"],
    ["Authorization: Bearer abc.def", "Authorization: Bearer [token]"],
    ["shx_0123456789abcdef", "[token]"],
    ["eyJhbGciOiJkaXIi..abc.def-ghi", "[token]"],
  ])("%s", (text, clean) => {
    expect(scrubText(text)).toBe(clean)
  })

  test("ids, days, instants and places in the code stay readable", () => {
    for (const text of [
      "0193a1b2-1234-7123-8123-123456789012",
      "2026-11-23",
      "2026-11-23T20:30:00.000Z",
      "at handler.ts:120:15",
    ]) {
      expect(scrubText(text)).toBe(text)
    }
  })

  test("fields with telling names are hidden, however deep", () => {
    const input = {
      body: { buyerPhone: "1", list: [{ password: "x", csrfToken: "y" }] },
      headers: { Cookie: "z" },
      n: 5n,
    }
    expect(scrub(input)).toEqual({
      body: { buyerPhone: "[hidden]", list: [{ password: "[hidden]", csrfToken: "[hidden]" }] },
      headers: { Cookie: "[hidden]" },
      n: "5",
    })
  })

  test("the message too", async () => {
    log().warn("call +998901112233 back")
    expect(await written()).not.toContain("998901112233")
  })
})

import { afterAll, expect, test } from "vitest"
import { GET } from "@/app/api/ready/route"
import { disconnect } from "@/lib/db/client"
import { provide } from "@/lib/env"
import { beginLeaving } from "@/lib/shutdown"
import { call, cookieOf } from "../support/api"
import { makeUser } from "../support/factories"

const url = process.env.DATABASE_URL ?? ""

afterAll(async () => {
  process.env.DATABASE_URL = url
  provide({})
  await disconnect()
})

test("an instance that is about to stop is not ready, and answers everything else", async () => {
  const ready = () => GET(new Request("http://localhost/api/ready"))
  const mop = await makeUser("mop")
  expect((await ready()).status).toBe(200)
  beginLeaving()
  const answer = await ready()
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "10"])
  expect((await call("GET", "/api/users/me", { as: mop })).status).toBe(200)
  Reflect.deleteProperty(globalThis, "shaxmatkaLeaving")
  expect((await ready()).status).toBe(200)
})

test("without its database the API is unavailable, says so in the caller's language and names nothing of it", async () => {
  const { actor } = await makeUser("mop")
  const cookie = await cookieOf(actor)
  await disconnect()
  process.env.DATABASE_URL = "postgresql://postgres:secret@127.0.0.1:9/none"
  provide({})
  const answer = await call("GET", "/api/users/me", { headers: { cookie, "accept-language": "en" } })
  expect([answer.status, answer.json.code]).toEqual([503, "unavailable"])
  expect(answer.headers.get("retry-after")).toBe("10")
  expect(answer.json.detail).toBe("The service is briefly unavailable. Try again in a minute.")
  expect(answer.text).not.toMatch(/127\.0\.0\.1|postgres|ECONN|secret/)
})

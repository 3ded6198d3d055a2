import { beforeEach, expect, test } from "vitest"
import { limitSignIn } from "@/lib/api/sign-in-limit"
import { provide } from "@/lib/env"
import { call } from "../support/api"
import { makeUser } from "../support/factories"

// Read at each request, so a test sets its own; the windows are told apart by address and person.
beforeEach(() => {
  process.env.RATE_LIMIT_PUBLIC = "3"
  process.env.RATE_LIMIT_USER = "4"
  process.env.RATE_LIMIT_SIGN_IN = "10"
  process.env.CORS_ORIGINS = "https://site.example"
  provide({})
})

test("a person has their own allowance a minute, and is told how much is left", async () => {
  const person = await makeUser("mop")
  const answers = []
  for (let n = 0; n < 5; n++) answers.push(await call("GET", "/api/users/me", { as: person }))
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 429])
  expect(answers[0]?.headers.get("ratelimit-policy")).toBe('"user";q=4;w=60')
  expect(answers.map((answer) => answer.headers.get("ratelimit")?.slice(0, 10))).toEqual(
    [3, 2, 1, 0, 0].map((left) => `"user";r=${left}`.slice(0, 10)),
  )
  const last = answers[4]
  expect(last?.json.code).toBe("rate_limited")
  expect(Number(last?.headers.get("retry-after"))).toBeGreaterThan(0)
  expect(last?.json.detail).toContain(String(last?.headers.get("retry-after")))
  expect((await call("GET", "/api/users/me", { as: await makeUser("mop") })).status).toBe(200)
})

test("the eleventh sign-in of a minute from one address waits, from another it does not", async () => {
  const attempt = (address: string, path = "callback/credentials") =>
    limitSignIn(
      new Request(`http://localhost/api/auth/${path}`, { method: "POST", headers: { "x-forwarded-for": address } }),
    )
  for (let n = 0; n < 10; n++) expect(await attempt("198.51.100.1")).toBeNull()
  const refused = await attempt("198.51.100.1")
  expect(refused?.status).toBe(429)
  expect(refused?.headers.get("retry-after")).not.toBeNull()
  expect(await attempt("198.51.100.2")).toBeNull()
  expect(await attempt("198.51.100.1", "signout")).toBeNull()
  expect((await attempt("198.51.100.1", "callback/%63redentials"))?.status).toBe(429)
  expect((await attempt("198.51.100.1", "%63allback/credentials/"))?.status).toBe(429)
})

test("a form without JavaScript gets the sign-in page again, which says how long to wait", async () => {
  const headers = { "x-forwarded-for": "198.51.100.3", accept: "text/html,application/xhtml+xml" }
  const url = "http://localhost/api/auth/callback/credentials"
  for (let n = 0; n < 10; n++) await limitSignIn(new Request(url, { method: "POST", headers }))
  const refused = await limitSignIn(new Request(url, { method: "POST", headers }))
  expect(refused?.status).toBe(303)
  expect(refused?.headers.get("location")).toMatch(/^\/login\?error=limited:\d+$/)
})

test("zero turns the limits off", async () => {
  process.env.RATE_LIMIT_USER = "0"
  provide({})
  const person = await makeUser("mop")
  for (let n = 0; n < 8; n++) {
    const answer = await call("GET", "/api/users/me", { as: person })
    expect([answer.status, answer.headers.get("ratelimit")]).toEqual([200, null])
  }
})

test("no origin but the listed ones hears anything, and only on the public routes", async () => {
  const preflight = (path: string, origin: string) =>
    call("OPTIONS", path, { headers: { origin, "access-control-request-method": "POST" } })
  const own = await preflight("/api/users", "https://site.example")
  expect(own.status).toBe(204)
  expect(own.headers.get("allow")).toContain("POST")
  expect(own.headers.get("access-control-allow-origin")).toBeNull()
  const asked = await preflight("/api/public/complexes", "https://site.example")
  expect(asked.headers.get("access-control-allow-methods")).toContain("GET")
  expect((await preflight("/api/public/complexes", "https://evil.example")).headers.has("access-control-max-age")).toBe(
    false,
  )
  const listed = await call("GET", "/api/public/complexes", { headers: { origin: "https://site.example" } })
  expect(listed.status).toBe(200)
  expect(listed.headers.get("access-control-allow-origin")).toBe("https://site.example")
  expect(listed.headers.get("vary")).toContain("origin")
  expect(listed.headers.get("access-control-allow-credentials")).toBeNull()
  const foreign = await call("GET", "/api/public/complexes", { headers: { origin: "https://evil.example" } })
  expect(foreign.headers.get("access-control-allow-origin")).toBeNull()
})

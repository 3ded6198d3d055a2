import { QueryClient } from "@tanstack/react-query"
import { beforeAll, expect, test, vi } from "vitest"
import { handleApi } from "@/lib/api/handler"
import { calls, client } from "@/lib/client/client"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import { cookieOf } from "../support/api"
import { makeUser } from "../support/factories"

const origin = "http://localhost"

beforeAll(async () => {
  process.env.RATE_LIMIT_USER = "0"
  const { actor } = await makeUser("admin", { name: "Клиент" })
  const cookie = await cookieOf(actor)
  vi.stubGlobal("window", { location: { origin } })
  // The wire between browser and server, without the network: a browser adds these three headers itself.
  vi.stubGlobal("fetch", (input: Request, init?: RequestInit) => {
    const request = new Request(input, init)
    const headers = new Headers(request.headers)
    for (const [name, value] of Object.entries({ cookie, origin, host: "localhost" })) headers.set(name, value)
    return handleApi(new Request(request, { headers }))
  })
})

test("a call is typed by the contract, and TanStack Query has its key", async () => {
  expect(await calls.users.me({})).toMatchObject({ name: "Клиент", role: "admin" })
  const queries = new QueryClient()
  const page = await queries.fetchQuery(client.users.list.queryOptions({ input: { limit: 1 } }))
  expect(page.items).toHaveLength(1)
  expect(queries.getQueryData(client.users.list.queryKey({ input: { limit: 1 } }))).toEqual(page)
})

test("a refusal reaches a screen whole", async () => {
  const refused = await calls.users.create({ login: "с пробелом", name: "", role: "mop" }).catch(readProblem)
  expect(refused).toMatchObject({ code: "validation_failed", status: 400 })
  if (!("errors" in refused)) throw new Error("it was not refused")
  expect(fieldProblem(refused, "name")).toBe("Заполните это поле.")
  expect(fieldProblem(refused, "login")).toMatch(/\p{Script=Cyrillic}/u)
  await calls.users.create({ login: "twice", name: "A", role: "mop" })
  const taken = await calls.users.create({ login: "twice", name: "B", role: "mop" }).catch(readProblem)
  expect(taken).toMatchObject({ code: "login_taken", detail: "Логин «twice» уже занят.", data: { login: "twice" } })
})

test("a call with a key acts once", async () => {
  const context = { idempotencyKey: "client-1" }
  const input = { login: "only-once", name: "Once", role: "mop" } as const
  const first = await calls.users.create(input, { context })
  expect(await calls.users.create(input, { context })).toEqual(first)
})

test("no answer at all is called offline", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")))
  expect(await calls.users.me({}).catch(readProblem)).toMatchObject({ code: "offline", detail: null })
  expect(readProblem("nonsense")).toMatchObject({ code: "internal" })
})

import { beforeAll, describe, expect, test } from "vitest"
import { contractRoutes } from "@/lib/api/handler/contract-routes"
import { openApiDocument } from "@/lib/api/handler/openapi"
import { POLICY, ROLES, type Role, reachOf } from "@/lib/domain/policy"
import { call } from "../support/api"
import { makeUser } from "../support/factories"

type Person = Awaited<ReturnType<typeof makeUser>>
const routes = contractRoutes()
const people = new Map<Role, Person>()

beforeAll(async () => {
  process.env.RATE_LIMIT_PUBLIC = "0"
  process.env.RATE_LIMIT_USER = "0"
  for (const role of ROLES) people.set(role, await makeUser(role))
})

/** A record that is not there: whoever may act on it learns 400, 404 or 409, whoever may not 403. */
const concrete = (path: string) => path.replace(/\{\+?\w+\}/g, "none")

describe("every role on every route", () => {
  const cells = routes.flatMap((route) => ROLES.map((role) => ({ ...route, role })))

  test.each(cells)("$role, $method $path", async ({ role, method, path, meta }) => {
    const as = people.get(role)
    const body = method === "GET" ? undefined : "{ malformed"
    const headers =
      method === "GET"
        ? undefined
        : { "content-type": meta.accepts?.[0] === "multipart" ? "multipart/form-data; boundary=x" : "application/json" }
    const answer = await call(method, concrete(path), { as, body, headers })
    const { permission } = meta
    const may = permission === "public" || permission === "signedIn" || reachOf(role, permission) !== undefined
    if (may) expect(answer.status).not.toBe(403)
    else expect([answer.status, answer.json.code]).toEqual([403, "forbidden"])
    expect(answer.status).toBeLessThan(500)
  })

  test.each(routes)("nobody at all, $method $path", async ({ method, path, meta }) => {
    const answer = await call(method, concrete(path), { body: method === "GET" ? undefined : "{ malformed" })
    if (meta.permission === "public") expect(answer.status).not.toBe(401)
    else expect([answer.status, answer.json.code]).toEqual([401, "unauthenticated"])
    expect(answer.status).toBeLessThan(500)
  })
})

describe("the contract", () => {
  test.each(routes)("$method $path names its permission, and one that the policy knows", ({ meta }) => {
    const known = ["public", ...Object.keys(POLICY)]
    expect(known).toContain(meta.permission)
  })

  test("names no method and path twice", () => {
    const names = routes.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, "{}")}`)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  test("keeps to /api, with a summary and a place in the document", () => {
    for (const { name, path, summary } of routes) {
      expect(path, name).toMatch(/^\/api\/[a-z]/)
      expect(summary, name).toBeTruthy()
    }
  })
})

describe("the OpenAPI document", () => {
  test.each(routes)("has $method $path, its refusals and who may", async ({ method, path, meta }) => {
    const document = await openApiDocument()
    const operation = document.paths?.[path]?.[method.toLowerCase() as "get"]
    expect(operation).toBeDefined()
    expect(operation?.tags).toHaveLength(1)
    const problems = Object.entries(operation?.responses ?? {}).filter(([status]) => Number(status) >= 400)
    for (const [status, response] of problems) {
      expect(response).toEqual({ $ref: `#/components/responses/Problem${status}` })
      expect(document.components?.responses?.[`Problem${status}`]).toMatchObject({
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      })
    }
    expect(problems.map(([status]) => status)).toEqual(expect.arrayContaining(["400", "429", "500"]))
    if (meta.permission === "public") expect(operation?.security).toEqual([])
    else expect(operation?.description).toContain(meta.permission)
  })

  test("has nothing that is not in the contract, and every reference leads somewhere", async () => {
    const document = await openApiDocument()
    const listed = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
      Object.keys(item ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(listed.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort())
    for (const [, name] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      expect(document.components?.schemas).toHaveProperty(name ?? "")
    }
  })
})

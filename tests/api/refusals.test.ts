import { beforeAll, describe, expect, test } from "vitest"
import { call, cookieOf } from "../support/api"
import { makeUser } from "../support/factories"

type Person = Awaited<ReturnType<typeof makeUser>>
let admin: Person
let sales: Person

beforeAll(async () => {
  process.env.RATE_LIMIT_PUBLIC = "0"
  process.env.RATE_LIMIT_USER = "0"
  admin = await makeUser("admin")
  sales = await makeUser("sales")
})

describe("refusals come in one order", () => {
  test("a path that is in no contract does not exist, whoever asks", async () => {
    expect((await call("GET", "/api/nothing-of-the-kind")).status).toBe(404)
    expect((await call("OPTIONS", "/api/nothing-of-the-kind")).status).toBe(404)
  })

  test("another method on a known path is told which ones there are", async () => {
    const answer = await call("DELETE", "/api/users", { as: admin })
    expect(answer.status).toBe(405)
    expect(answer.headers.get("allow")).toBe("GET, POST, HEAD, OPTIONS")
    expect(answer.json.code).toBe("method_not_allowed")
  })

  test("without a session malformed JSON is a 401, for the wrong role a 403, and only then a 400", async () => {
    const body = '{"login": '
    expect((await call("POST", "/api/users", { body })).status).toBe(401)
    expect((await call("POST", "/api/users", { body, as: sales })).status).toBe(403)
    expect((await call("POST", "/api/users", { body, as: admin })).status).toBe(400)
  })

  test("the wrong kind of body is refused before the origin, and too large a one unread", async () => {
    const xml = { body: "<user/>", headers: { "content-type": "application/xml" } }
    expect((await call("POST", "/api/users", { ...xml, as: sales })).status).toBe(403)
    expect((await call("POST", "/api/users", { ...xml, as: admin })).status).toBe(415)
    const large = await call("POST", "/api/users", { body: { name: "x".repeat(300_000) }, as: admin })
    expect([large.status, large.json.code]).toEqual([413, "payload_too_large"])
  })

  test("validation comes before the record is looked for", async () => {
    expect((await call("PATCH", "/api/users/none", { body: { role: "king" }, as: admin })).status).toBe(400)
    expect((await call("PATCH", "/api/users/none", { body: { role: "mop" }, as: admin })).status).toBe(404)
  })

  test("an initial password opens nothing but its own change", async () => {
    const fresh = await makeUser("admin", { mustChangePassword: true })
    const refused = await call("GET", "/api/users", { as: fresh })
    expect([refused.status, refused.json.code]).toEqual([403, "password_change_required"])
    expect((await call("GET", "/api/users/me", { as: fresh })).status).toBe(200)
  })
})

describe("what cannot be meant is a 400", () => {
  const cases: [name: string, method: string, path: string, body?: unknown][] = [
    ["an unknown parameter", "GET", "/api/users?colour=red"],
    ["a repeated plain parameter", "GET", "/api/users?limit=1&limit=2"],
    ["a nested parameter", "GET", "/api/users?q[a]=1"],
    ["a prototype key in the query", "GET", "/api/users?__proto__[admin]=1"],
    ["a limit that is no number", "GET", "/api/users?limit=0x10"],
    ["a limit out of range", "GET", "/api/users?limit=201"],
    ["a cursor of somebody else's", "GET", "/api/users?cursor=abc"],
    ["a bad percent escape", "GET", "/api/users?q=%E0%A4%A"],
    ["a NUL in the query", "GET", "/api/users?q=a%00b"],
    ["a NUL in the path", "PATCH", "/api/users/a%00b", {}],
    ["a query string on a POST", "POST", "/api/users?limit=1", {}],
    ["a NUL in the body", "POST", "/api/users", { login: "nul", name: "a\0b", role: "mop" }],
    ["half a surrogate pair", "POST", "/api/users", '{"login":"half","name":"\\ud800","role":"mop"}'],
    ["a prototype key in the body", "POST", "/api/users", '{"login":"p","name":"p","role":"mop","__proto__":{"a":1}}'],
    ["very deep JSON", "POST", "/api/users", "[".repeat(50_000) + "]".repeat(50_000)],
    ["an empty body", "POST", "/api/users", ""],
    ["a body that is a list", "POST", "/api/users", "[]"],
    ["null", "POST", "/api/users", "null"],
  ]
  test.each(cases)("%s", async (_, method, path, body) => {
    const answer = await call(method, path, { as: admin, body })
    expect([answer.status, answer.json.code]).toEqual([400, "validation_failed"])
    expect(Object.getPrototypeOf({})).not.toHaveProperty("admin")
  })

  test("JSON may nest as deep as a document of ours, and says so when it is deeper", async () => {
    const nested = (depth: number) => `{"x":${"[".repeat(depth)}${"]".repeat(depth)}}`
    const errors = async (depth: number) =>
      (await call("PATCH", "/api/users/me", { as: admin, body: nested(depth) })).json.errors
    expect(await errors(63)).toEqual([{ path: "x", message: "Такого поля здесь нет." }])
    expect(await errors(64)).toEqual([{ path: "", message: "Данные вложены слишком глубоко." }])
  })

  test("an unknown id and a malformed one are both not found", async () => {
    for (const id of ["00000000-0000-7000-8000-000000000000", "%F0%9F%8F%A0", "'; DROP TABLE"]) {
      expect((await call("PATCH", `/api/users/${encodeURI(id)}`, { as: admin, body: { name: "X" } })).status).toBe(404)
    }
  })
})

describe("a problem document speaks the caller's language", () => {
  test.each([
    ["ru", "Заполните это поле."],
    ["uz", "Bu maydonni to‘ldiring."],
    ["en", "Fill in this field."],
  ] as const)("%s, from the person's own setting", async (locale, sentence) => {
    const person = await makeUser("admin", { locale })
    const body = { name: "X", role: "mop" }
    const answer = await call("POST", "/api/users", { as: person, body, headers: { "accept-language": "de" } })
    expect(answer.headers.get("content-type")).toBe("application/problem+json")
    expect(answer.json.errors).toEqual([{ path: "login", message: sentence }])
  })

  test.each([
    ["uz,en;q=0.5", "Davom etish uchun tizimga kiring."],
    ["de, en-GB;q=0.8, ru;q=0.2", "Sign in to continue."],
    ["de", "Войдите, чтобы продолжить."],
  ])("from Accept-Language %s when nobody is signed in", async (header, detail) => {
    const answer = await call("GET", "/api/users", { headers: { "accept-language": header } })
    expect(answer.json).toMatchObject({ code: "unauthenticated", status: 401, detail })
  })

  test("each refusal carries its request id, in the body and in the header", async () => {
    const answer = await call("GET", "/api/users", { headers: { "x-request-id": "0123456789abcdef" } })
    expect(answer.json.requestId).toBe("0123456789abcdef")
    expect(answer.headers.get("x-request-id")).toBe("0123456789abcdef")
  })
})

describe("origin", () => {
  const patch = (headers: Record<string, string>) =>
    call("PATCH", "/api/users/me", { as: admin, body: { theme: "dark" }, headers })

  test("a cookie's change comes from our own page or not at all", async () => {
    expect((await patch({})).status).toBe(200)
    expect((await patch({ origin: "http://localhost" })).status).toBe(200)
    const foreign: Record<string, string>[] = [
      { origin: "https://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ]
    for (const headers of foreign) {
      const answer = await patch(headers)
      expect([answer.status, answer.json.code]).toEqual([403, "origin_refused"])
    }
    const cookie = await cookieOf(admin.actor)
    const bare = await call("PATCH", "/api/users/me", { body: { theme: "dark" }, headers: { cookie } })
    expect(bare.json.code).toBe("origin_refused")
  })

  test("a foreign page may read with a session: browsers keep the answer from it", async () => {
    const answer = await call("GET", "/api/users/me", { as: admin, headers: { origin: "https://evil.example" } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get("access-control-allow-origin")).toBeNull()
  })
})

import { expect, test } from "vitest"
import { call } from "../support/api"

test("the document is public JSON", async () => {
  const answer = await call<{ openapi: string }>("GET", "/api/openapi.json")
  expect([answer.status, answer.json.openapi]).toEqual([200, "3.1.1"])
})

test.each(["/api/docs", "/api/redoc"])(
  "%s runs on files of our own: no inline script, nothing from elsewhere",
  async (page) => {
    const answer = await call("GET", page)
    expect(answer.status).toBe(200)
    const csp = answer.headers.get("content-security-policy") ?? ""
    expect(csp).toContain("default-src 'self'")
    expect(csp).not.toContain("script-src 'unsafe-inline'")
    expect(answer.text).not.toMatch(/<script>|https?:\/\//)
    const files = [...answer.text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, file]) => file ?? "")
    expect(files.length).toBeGreaterThan(1)
    for (const file of files) {
      const served = await call("GET", file)
      expect([file, served.status]).toEqual([file, 200])
      expect(served.headers.get("content-type")).toMatch(/^text\/(javascript|css)/)
      expect(served.text).not.toContain("cdn.redoc.ly")
    }
  },
)

test.each(["../package.json", "..%2f..%2fpackage.json", "__proto__", "index.html", ""])(
  "%j is no file of theirs",
  async (name) => {
    expect((await call("GET", `/api/docs/assets/${name}`)).status).toBe(404)
  },
)

test("they are read, not written", async () => {
  const answer = await call("POST", "/api/openapi.json", { body: {} })
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"])
})

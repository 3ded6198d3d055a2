import { beforeAll, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { touchToken } from "@/lib/domain/tokens/commands"
import { findTokenActor } from "@/lib/domain/tokens/queries"
import type { CreatedTokenDto, TokenDto } from "@/lib/domain/tokens/schema"
import { call } from "../support/api"
import { makeUser } from "../support/factories"

let admin: Awaited<ReturnType<typeof makeUser>>

beforeAll(async () => {
  process.env.RATE_LIMIT_PUBLIC = "0"
  process.env.RATE_LIMIT_USER = "0"
  admin = await makeUser("admin")
})

async function makeToken(role: string, expiresAt?: string): Promise<CreatedTokenDto> {
  const body = { name: "Сайт", role, expiresAt }
  return (await call<CreatedTokenDto>("POST", "/api/tokens", { as: admin, body })).json
}
const withToken = (token: string, method = "GET", path = "/api/staff", body?: unknown) =>
  call(method, path, { headers: { authorization: `Bearer ${token}` }, body })

test("a token opens what its role may, without a cookie or an origin", async () => {
  const { token } = await makeToken("mop")
  expect((await withToken(token)).status).toBe(200)
  expect((await withToken(token, "GET", "/api/users")).status).toBe(403)
  const { token: strong } = await makeToken("admin")
  const body = { login: "by-token", name: "By token", role: "sales" }
  expect((await withToken(strong, "POST", "/api/users", body)).status).toBe(201)
  const row = await db.activity.findFirstOrThrow({
    where: { kind: "user.created", data: { path: ["login"], equals: "by-token" } },
    select: { actorId: true, token: { select: { name: true } } },
  })
  expect(row).toEqual({ actorId: null, token: { name: "Сайт" } })
})

test("only its hash is kept, and it is shown once", async () => {
  const { id, token, prefix } = await makeToken("sales")
  expect(token.startsWith(prefix)).toBe(true)
  const row = await db.apiToken.findUniqueOrThrow({ where: { id } })
  expect(JSON.stringify(row)).not.toContain(token)
  const list = await call<{ items: TokenDto[] }>("GET", "/api/tokens", { as: admin })
  expect(list.json.items.some((item) => item.id === id)).toBe(true)
  expect(list.text).not.toContain(token)
})

test("a revoked and an expired token are refused at once", async () => {
  const revoked = await makeToken("mop")
  expect((await call("DELETE", `/api/tokens/${revoked.id}`, { as: admin })).status).toBe(200)
  expect((await withToken(revoked.token)).status).toBe(401)
  const expired = await makeToken("mop", "2020-01-01T00:00:00Z")
  expect((await withToken(expired.token)).status).toBe(401)
  const ending = await makeToken("mop", "2126-01-01T00:00:00+05:00")
  expect((await withToken(ending.token)).status).toBe(200)
  expect(await findTokenActor(ending.token, new Date("2125-12-31T19:00:00Z"))).toBeNull()
})

test.each(["Bearer", "Bearer x", "bearer shx_a b", "Bearer shx_0123456789012345678901234567890123456789012"])(
  "%j is no token, and the cookie beside it does not help",
  async (authorization) => {
    expect((await call("GET", "/api/staff", { as: admin, headers: { authorization } })).status).toBe(401)
  },
)

test("a proxy's own password beside the cookie is nobody's token", async () => {
  const headers = { authorization: "Basic YTpi" }
  expect((await call("GET", "/api/staff", { as: admin, headers })).status).toBe(200)
  expect((await call("GET", "/api/staff", { headers })).status).toBe(401)
})

test("no token makes tokens or has a profile", async () => {
  const { token } = await makeToken("admin")
  const made = await withToken(token, "POST", "/api/tokens", { name: "More", role: "admin" })
  expect([made.status, made.json.code]).toEqual([403, "forbidden"])
  expect((await withToken(token, "GET", "/api/users/me")).status).toBe(403)
})

test("its use is noted at most once a minute", async () => {
  const { id, token } = await makeToken("mop")
  const actor = await findTokenActor(token)
  if (!actor) throw new Error("the token does not open")
  const used = async () => (await db.apiToken.findUniqueOrThrow({ where: { id } })).lastUsedAt?.toISOString()
  await touchToken(actor, new Date("2026-11-23T10:00:00Z"))
  await touchToken(actor, new Date("2026-11-23T10:00:59Z"))
  expect(await used()).toBe("2026-11-23T10:00:00.000Z")
  await touchToken(actor, new Date("2026-11-23T10:01:01Z"))
  expect(await used()).toBe("2026-11-23T10:01:01.000Z")
})

test("a token of a role that sees its own alone enters no lead: nobody would see it", async () => {
  const { token } = await makeToken("sales")
  const body = { name: "С сайта партнёра", phone: "+998 90 555 77 01", source: "api" }
  const refused = await withToken(token, "POST", "/api/leads", body)
  expect([refused.status, refused.json.code]).toEqual([403, "forbidden"])
  expect(await db.lead.count({ where: { phone: "+998905557701" } })).toBe(0)
  const { token: desk } = await makeToken("mop")
  expect((await withToken(desk, "POST", "/api/leads", body)).status).toBe(201)
})

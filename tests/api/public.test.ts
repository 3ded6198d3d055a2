import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { call } from "../support/api"
import { makeComplex, makePhone, makeUnit } from "../support/factories"

let complex: Awaited<ReturnType<typeof makeComplex>>

beforeAll(async () => {
  process.env.RATE_LIMIT_PUBLIC = "0"
  complex = await makeComplex({ nameEn: "Sunrise" })
  await makeUnit(complex)
})

const post = (body: object, headers = {}) => call<{ id: string }>("POST", "/api/public/leads", { body, headers })
const form = (fields: Record<string, string>) =>
  call("POST", "/api/public/leads", {
    body: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  })
const leadsOf = (phone: string) => db.lead.findMany({ where: { phone }, select: { locale: true, touches: true } })

test("complexes, one complex and its grid need no sign-in", async () => {
  const list = await call<{ items: { slug: string; name: string }[] }>("GET", "/api/public/complexes", {
    headers: { "accept-language": "en" },
  })
  expect(list.json.items).toContainEqual(expect.objectContaining({ slug: complex.slug, name: "Sunrise" }))
  const one = await call("GET", `/api/public/complexes/${complex.slug}`)
  expect(one.json).toMatchObject({
    slug: complex.slug,
    blocks: [{ name: "1", entrances: [{ name: "1" }] }],
    layouts: [],
  })
  const grid = await call("GET", `/api/public/complexes/${complex.slug}/units`)
  expect(grid.json).toMatchObject({ currency: "UZS", items: [{ publicStatus: "available", price: 500_000_000 }] })
})

test.each(["", "/units"])("an unknown complex is a 404 at …%s", async (path) => {
  expect((await call("GET", `/api/public/complexes/no-such${path}`)).status).toBe(404)
})

describe("asking for a call", () => {
  test("JSON is answered with the touch's id; the same phone again is a touch", async () => {
    const phone = makePhone()
    const body = { name: "Нодира", phone, complexSlug: complex.slug, consent: true, website: "", utm: { source: "ig" } }
    const first = await post(body)
    const second = await post({ ...body, phone: phone.slice(4) })
    expect([first.status, second.status]).toEqual([201, 201])
    const leads = await leadsOf(phone)
    expect(leads.map((lead) => lead.touches.map((touch) => touch.id).sort())).toEqual([
      [first.json.id, second.json.id].sort(),
    ])
    expect(leads[0]?.touches[0]).toMatchObject({ utmSource: "ig", consentAt: expect.any(Date) })
  })

  test("a plain form is answered with the page that says thank you, in its language", async () => {
    const phone = makePhone()
    const fields = { name: "Jasur", phone, consent: "on", website: "", complexSlug: "", unitId: "", message: "" }
    const russian = await form({ ...fields, "utm[source]": "fb" })
    expect([russian.status, russian.headers.get("location")]).toEqual([303, "/thanks"])
    const uzbek = await form({ ...fields, locale: "uz" })
    expect([uzbek.status, uzbek.headers.get("location")]).toEqual([303, "/uz/thanks"])
    expect((await leadsOf(phone))[0]?.touches).toHaveLength(2)
  })

  test("a robot is thanked and nothing is stored", async () => {
    const phone = makePhone()
    expect((await post({ name: "Bot", phone, consent: true, website: "x" })).status).toBe(201)
    expect((await form({ name: "Bot", phone, consent: "on", website: "x" })).status).toBe(303)
    expect(await leadsOf(phone)).toEqual([])
  })

  test.each([
    [{ consent: false }, "consent"],
    [{ consent: undefined }, "consent"],
    [{ phone: "9981248581" }, "phone"],
    [{ phone: "call me" }, "phone"],
    [{ name: " " }, "name"],
    [{ surprise: 1 }, "surprise"],
  ])("%j is a 400 that names %s", async (wrong, path) => {
    const answer = await call("POST", "/api/public/leads", {
      body: { name: "Нодира", phone: makePhone(), consent: true, website: "", ...wrong },
      headers: { "accept-language": "ru" },
    })
    expect(answer.status).toBe(400)
    expect(answer.json.errors?.map((error) => error.path)).toEqual([path])
    expect(answer.json.errors?.[0]?.message).toMatch(/^[А-ЯЁ].+\.?$/u)
  })
})

test("a schedule is quoted: 23 months alike, the last takes the rest", async () => {
  const terms = { price: 523_417_350, currency: "UZS", startDate: "2026-01-15", kind: "installment" }
  const quote = await call<{ items: { amount: number }[]; down: number; monthly: number }>(
    "POST",
    "/api/public/schedule-quote",
    { body: { ...terms, downAmount: 157_025_205, months: 24, step: 1_000 } },
  )
  expect(quote.json).toMatchObject({ down: 157_025_205, monthly: 15_266_000 })
  expect(quote.json.items.at(-1)?.amount).toBe(15_274_145)
  expect(quote.json.items.reduce((sum, item) => sum + item.amount, 0)).toBe(523_417_350)
})

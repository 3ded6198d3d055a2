import { beforeAll, describe, expect, test } from "vitest"
import { call } from "../support/api"
import { makeLead, makeUser } from "../support/factories"
import { makeSigned, type Office, openOffice } from "../support/sale"

let office: Office

beforeAll(async () => {
  process.env.RATE_LIMIT_PUBLIC = "0"
  process.env.RATE_LIMIT_USER = "0"
  office = await openOffice()
})

const cursorOf = (value: unknown, id: unknown) => Buffer.from(JSON.stringify([value, id])).toString("base64url")

describe("a cursor that this product did not make is a 400 on every list, never a failure", () => {
  const cursors = [
    cursorOf("-271821-04-20T00:00:00.000Z", "x"),
    cursorOf("+275760-09-13T00:00:00.000Z", "x"),
    cursorOf(-1e15, "x"),
    cursorOf("2026-01-01T00:00:00.000Z", "a\0"),
    cursorOf("a\0b", "x"),
    cursorOf("\ud800", "x"),
    cursorOf("", ""),
    cursorOf({}, []),
  ]
  test.each([
    "/api/leads",
    "/api/leads?sort=name",
    "/api/callbacks",
    "/api/contracts",
    "/api/finance/payments",
    "/api/finance/arrears",
    "/api/rop/expenses",
    "/api/units",
    "/api/users",
    "/api/complexes",
    "/api/jobs/runs",
  ])("%s", async (path) => {
    for (const cursor of cursors) {
      const answer = await call("GET", `${path}${path.includes("?") ? "&" : "?"}cursor=${cursor}`, { as: office.admin })
      expect([cursor, answer.status]).toEqual([cursor, answer.status === 200 ? 200 : 400])
    }
    const stored = `${path}${path.includes("?") ? "&" : "?"}cursor=${cursorOf("2026-01-01T00:00:00.000Z", "a\0")}`
    expect((await call("GET", stored, { as: office.admin })).json.code).toBe("validation_failed")
  })
})

describe("a day or an instant that nobody can mean is a 400", () => {
  test.each([
    "/api/leads?createdTo=9999-12-31",
    "/api/leads?createdFrom=0000-01-01",
    "/api/leads?createdFrom=0000-01-01T00:00:00Z",
    "/api/callbacks?from=0000-01-01T00:00:00Z",
    "/api/rop/expenses?from=0000-01-01",
    "/api/mop/attendance?day=0000-01-01",
    "/api/audit?from=0000-01-01T00:00:00Z",
    "/api/audit?to=9999-12-31",
  ])("%s", async (path) => {
    const answer = await call("GET", path, { as: office.admin })
    expect([answer.status, answer.json.code]).toEqual([400, "validation_failed"])
  })

  test("in a callback and in the day of a payment as well", async () => {
    const { id } = await makeLead(office.sales)
    const { contract } = await makeSigned(office)
    const payment = { contractId: contract.id, type: "initial", amount: 1_000, method: "card" }
    for (const at of ["0000-01-01T00:00:00Z", "9999-12-31T23:59:59-14:00"]) {
      expect((await call("POST", `/api/leads/${id}/callbacks`, { as: office.sales, body: { at } })).status).toBe(400)
      const entered = await call("POST", "/api/finance/payments", {
        as: office.finance,
        body: { ...payment, paidAt: at },
      })
      expect(entered.status).toBe(400)
    }
  })
})

test("an amount that would not add up in JSON any more is refused where it is entered", async () => {
  const { contract } = await makeSigned(office)
  const payment = { contractId: contract.id, type: "initial", method: "card", paidAt: "2026-11-23" }
  const enter = (amount: number) =>
    call<{ errors: unknown }>("POST", "/api/finance/payments", { as: office.finance, body: { ...payment, amount } })
  expect((await enter(Number.MAX_SAFE_INTEGER)).status).toBe(400)
  expect((await enter(10_000_000_000_000)).status).toBe(201)
})

describe("people read a sentence under a field, without a word of the machine", () => {
  const messages = async (method: string, path: string, body: unknown) =>
    (await call(method, path, { as: office.admin, body })).json.errors

  test("about a length, a number, a list, a choice and a day", async () => {
    const { id } = await makeLead(office.sales)
    const lead = { name: "x".repeat(121), budget: -1, wishes: { rooms: Array(11).fill(1) } }
    expect(await messages("PATCH", `/api/leads/${id}`, lead)).toEqual([
      { path: "name", message: "Не длиннее 120 знаков." },
      { path: "budget", message: "Число должно быть больше 0." },
      { path: "wishes.rooms", message: "Не больше 10 пунктов." },
    ])
    expect(await messages("POST", `/api/leads/${id}/state`, { state: "boiling" })).toEqual([
      { path: "state", message: "Допустимо одно из: warm, cold, hot." },
    ])
    expect(await messages("POST", `/api/leads/${id}/callbacks`, { at: "tomorrow" })).toEqual([
      { path: "at", message: "Нужны день и время с поясом: 2026-11-23T10:00:00+05:00." },
    ])
    expect(await messages("PATCH", `/api/leads/${id}`, { budget: 1.5, note: 5 })).toEqual([
      { path: "note", message: "Нужен текст." },
      { path: "budget", message: "Нужно целое число." },
    ])
  })

  test("about a rule that only the whole input breaks, and in the reader's own language", async () => {
    const payment = { contractId: "a", reservationId: "b", type: "initial", amount: 1, method: "card" }
    const body = { ...payment, paidAt: "2026-11-23" }
    expect(await messages("POST", "/api/finance/payments", body)).toEqual([
      { path: "contractId", message: "Значение не подходит." },
    ])
    const reader = await makeUser("admin", { locale: "en" })
    const answer = await call("POST", "/api/public/schedule-quote", {
      as: reader,
      body: { kind: "full", price: 1, currency: "UZS", startDate: "1800-01-01" },
    })
    expect(answer.json.errors).toEqual([{ path: "startDate", message: "The value does not fit." }])
  })
})

import { beforeAll, describe, expect, test } from "vitest"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import type { PaymentDto } from "@/lib/domain/payments/schema"
import type { ReservationDto } from "@/lib/domain/reservations/schema"
import { call } from "../support/api"
import { makeUser } from "../support/factories"
import { BUYER, flatIn, leadOf, type Office, openOffice, SCHEDULE, statusOf } from "../support/sale"

let office: Office

beforeAll(async () => {
  process.env.RATE_LIMIT_PUBLIC = "0"
  process.env.RATE_LIMIT_USER = "0"
  office = await openOffice()
})

async function claimed(kind: "held" | "reserved" = "reserved") {
  const [unitId, leadId] = [await flatIn(office), await leadOf(office.sales)]
  const body = { leadId, unitId, kind }
  const answer = await call<ReservationDto>("POST", "/api/reservations", { as: office.mop, body })
  expect(answer.status).toBe(201)
  return { unitId, leadId, claim: answer.json }
}

describe("claims over HTTP", () => {
  test("the loser is told until when, in their own language, and may queue", async () => {
    const { unitId, claim } = await claimed()
    expect(claim).toMatchObject({ kind: "reserved", price: 523_417_350, currency: "UZS" })
    const leadId = await leadOf(office.sales)
    const body = { leadId, unitId, kind: "held" }
    const refused = await call("POST", "/api/reservations", { as: office.sales, body })
    expect(refused.status).toBe(409)
    expect(refused.json).toMatchObject({ code: "unit_taken", until: claim.expiresAt, queue: true })
    expect(refused.json.detail).toMatch(/забронировано до .*очередь/)
    const queued = await call<{ place: number }>("POST", `/api/units/${unitId}/queue`, {
      as: office.sales,
      body: { leadId },
    })
    expect([queued.status, queued.json.place]).toEqual([201, 1])
    const again = await call("POST", `/api/units/${unitId}/queue`, { as: office.sales, body: { leadId } })
    expect([again.status, again.json.code]).toEqual([409, "already_queued"])
  })

  test("the same request with the same key claims once and repeats its answer", async () => {
    const [unitId, leadId] = [await flatIn(office), await leadOf(office.sales)]
    const request = { as: office.sales, body: { leadId, unitId, kind: "held" }, headers: { "idempotency-key": unitId } }
    const first = await call<ReservationDto>("POST", "/api/reservations", request)
    const second = await call<ReservationDto>("POST", "/api/reservations", request)
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.json).toEqual(first.json)
  })

  test("refusals keep their order: session, role, input, record, state", async () => {
    const { claim } = await claimed("held")
    const path = `/api/reservations/${claim.id}/confirm`
    const stranger = await makeUser("sales")
    expect((await call("POST", path, { body: {} })).status).toBe(401)
    expect((await call("POST", path, { as: office.sales, body: {} })).status).toBe(403)
    expect((await call("POST", path, { as: office.mop, body: { extra: 1 } })).status).toBe(400)
    expect((await call("POST", "/api/reservations/nothing/confirm", { as: office.mop, body: {} })).status).toBe(404)
    const release = `/api/reservations/${claim.id}/release`
    expect((await call("POST", release, { as: stranger, body: {} })).status).toBe(404)
    expect((await call("POST", path, { as: office.mop, body: {} })).status).toBe(200)
    expect((await call("POST", path, { as: office.mop, body: {} })).status).toBe(409)
    expect((await call("GET", "/api/reservations?live=true&mine=true", { as: office.sales })).status).toBe(200)
    expect((await call("GET", "/api/reservations?livv=true", { as: office.sales })).status).toBe(400)
  })
})

test("from claim to sold over HTTP: contract, signature, payment; repeated with a key, nothing doubles", async () => {
  const { unitId, claim } = await claimed()
  const body = { reservationId: claim.id, buyer: BUYER, schedule: SCHEDULE }
  const draft = await call<ContractDto>("POST", "/api/contracts", { as: office.sales, body })
  expect(draft.status).toBe(201)
  expect(draft.json.items.reduce((sum, item) => sum + item.amount, 0)).toBe(draft.json.price)
  const id = draft.json.id
  expect((await call("POST", `/api/contracts/${id}/sign`, { as: office.sales, body: {} })).status).toBe(403)
  expect((await call("POST", `/api/contracts/${id}/sign`, { as: office.mop, body: {} })).status).toBe(200)
  const money = { contractId: id, type: "initial", amount: 157_026_000, method: "bank_transfer", paidAt: "2026-01-15" }
  const request = { as: office.finance, body: money, headers: { "idempotency-key": `pay-${id}` } }
  const first = await call<PaymentDto>("POST", "/api/finance/payments", request)
  const second = await call<PaymentDto>("POST", "/api/finance/payments", request)
  expect([first.status, second.status, second.json.id]).toEqual([201, 201, first.json.id])
  const other = await call("POST", "/api/finance/payments", { ...request, body: { ...money, amount: 1 } })
  expect([other.status, other.json.code]).toEqual([409, "idempotency_mismatch"])
  const complete = `/api/finance/payments/${first.json.id}/complete`
  expect((await call("POST", complete, { as: office.finance, body: {} })).status).toBe(200)
  const decided = await call("POST", complete, { as: office.finance, body: {} })
  expect([decided.status, decided.json.code]).toEqual([409, "payment_decided"])
  expect(await statusOf(unitId)).toBe("sold")
  const card = await call<ContractDto>("GET", `/api/contracts/${id}`, { as: office.sales })
  expect(card.json).toMatchObject({ identityVisible: false, paid: 157_026_000, payments: [{ status: "completed" }] })
  expect(card.text).not.toContain(BUYER.passport)
  for (const path of [
    "/api/contracts?q=каримов",
    "/api/finance/arrears",
    "/api/finance/summary",
    "/api/finance/refunds",
  ]) {
    expect([path, (await call("GET", path, { as: office.finance })).status]).toEqual([path, 200])
  }
})

test("cash is refused while the company takes none, in the reader's words", async () => {
  const { claim } = await claimed()
  const body = { reservationId: claim.id, type: "initial", amount: 1_000, method: "cash", paidAt: "2026-01-15" }
  const refused = await call("POST", "/api/finance/payments", { as: office.finance, body })
  expect([refused.status, refused.json.code]).toEqual([409, "cash_not_allowed"])
  const neither = await call("POST", "/api/finance/payments", {
    as: office.finance,
    body: { type: "initial", amount: 1_000, method: "card", paidAt: "2026-01-15" },
  })
  expect([neither.status, neither.json.code]).toEqual([400, "validation_failed"])
})

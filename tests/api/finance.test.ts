import { beforeAll, expect, test } from "vitest"
import { GET } from "@/app/media/[key]/route"
import { handleApi } from "@/lib/api/handler"
import type { MediaDto } from "@/lib/domain/media/schema"
import type { PaymentDto } from "@/lib/domain/payments/schema"
import { provide } from "@/lib/env"
import { readTables } from "@/lib/tables/read-tables"
import { call, cookieOf } from "../support/api"
import { makeUser } from "../support/factories"
import { makePdf } from "../support/files"
import { makeSigned, type Office, openOffice, pay } from "../support/sale"

type Person = Office["sales"]
let office: Office
let contractId: string
let stranger: Person

beforeAll(async () => {
  process.env.RATE_LIMIT_USER = "0"
  provide({})
  office = await openOffice()
  stranger = await makeUser("sales")
  const { contract } = await makeSigned(office, undefined, new Date("2026-01-15T06:00:00Z"))
  contractId = contract.id
  await pay(office, contractId, { amount: 157_026_000, paidAt: "2026-01-16" })
})

async function download(as: Person, address: string) {
  const headers = { host: "localhost", cookie: await cookieOf(as.actor), "sec-fetch-site": "same-origin" }
  const response = await handleApi(new Request(`http://localhost${address}`, { headers }))
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

async function statusOfFile(url: string, as: Person) {
  const request = new Request(`http://localhost${url}`, { headers: { cookie: await cookieOf(as.actor) } })
  return (await GET(request, { params: Promise.resolve({ key: url.split("/").at(-1) ?? "" }) })).status
}

test("a receipt is opened by whoever reads its payment and by nobody else", async () => {
  const body = new FormData()
  body.set("file", new File([makePdf() as BlobPart], "Квитанция.pdf", { type: "application/pdf" }))
  body.set("ownerKind", "payment")
  const file = (await call<MediaDto>("POST", "/api/media", { as: office.finance, body })).json
  const entry = { contractId, type: "installment", amount: 1_000, method: "card", paidAt: "2026-02-16" }
  const sent = { as: office.finance, body: { ...entry, receiptId: file.id } }
  const { status, json } = await call<PaymentDto>("POST", "/api/finance/payments", sent)
  expect([status, json.receipt]).toEqual([201, { url: file.url, name: "Квитанция.pdf" }])
  const readers = [office.finance, office.mop, office.rop, office.sales, stranger]
  expect(await Promise.all(readers.map((as) => statusOfFile(file.url, as)))).toEqual([200, 200, 200, 200, 404])
  const again = await call("POST", `/api/finance/payments/${json.id}/receipt`, {
    as: office.finance,
    body: { receiptId: file.id },
  })
  expect([again.status, again.json.code]).toEqual([409, "already_exists"])
})

test("files hold what the lists hold, within the caller's reach, formulas defused", async () => {
  const note = { contractId, type: "installment", amount: 5, method: "card", paidAt: "2026-02-17", note: "=1+1" }
  await call("POST", "/api/finance/payments", { as: office.finance, body: note })
  const csv = await download(office.finance, "/api/finance/payments/export?format=csv&status=pending")
  expect(csv.headers.get("content-disposition")).toMatch(/^attachment; filename="payments-.+\.csv"$/u)
  const text = csv.bytes.toString("utf8")
  expect(text).toContain("Поступил")
  expect(text).toContain("'=1+1")
  expect(text).not.toContain("157026000")
  const none = await download(stranger, "/api/finance/payments/export?format=csv")
  expect(none.bytes.toString("utf8").trim().split("\n")).toHaveLength(1)
})

test.each([
  "/api/finance/arrears/export?format=xlsx",
  "/api/finance/report/export?from=2026-01-01&to=2026-12-31",
  "/api/finance/rows/export?number=received&currency=UZS&from=2026-01-01&to=2026-12-31",
])("%s is a workbook with rows, and not for the head of sales unless debts are", async (address) => {
  const file = await download(office.finance, address)
  expect(file.status).toBe(200)
  const [table] = await readTables(file.bytes)
  expect(table?.rows.length).toBeGreaterThan(1)
  expect((await download(office.rop, address)).status).toBe(address.includes("arrears") ? 200 : 403)
})

test("the report refuses a period backwards, and rows without a currency", async () => {
  const get = (address: string) => call("GET", address, { as: office.finance })
  expect((await get("/api/finance/report?from=2026-02-01&to=2026-01-01")).status).toBe(400)
  expect((await get("/api/finance/rows?number=received&from=2026-01-01&to=2026-02-01")).status).toBe(400)
  expect((await get("/api/finance/summary?from=2026-01-01&to=2026-12-31")).status).toBe(200)
})

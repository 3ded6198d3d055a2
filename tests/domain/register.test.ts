import { beforeAll, describe, expect, test } from "vitest"
import { handleApi } from "@/lib/api/handler"
import { db } from "@/lib/db/client"
import { cancelContract } from "@/lib/domain/cancellations/commands"
import { signContract } from "@/lib/domain/contracts/commands"
import { listContracts } from "@/lib/domain/contracts/register/queries"
import type { ContractFilters } from "@/lib/domain/contracts/schema"
import { readTables } from "@/lib/tables/read-tables"
import { cookieOf } from "../support/api"
import { makeUser } from "../support/factories"
import { DAY, makeDraft, makeSigned, type Office, openOffice, pay, SCHEDULE } from "../support/sale"

let office: Office
let ids: Record<"draft" | "late" | "paid" | "cancelled", string>
const now = new Date("2026-01-15T06:00:00Z")
/** 17 March in Tashkent: the payments of 16 February and 16 March are past. */
const today = new Date("2026-03-17T06:00:00Z")

beforeAll(async () => {
  office = await openOffice()
  const late = await makeSigned(office, SCHEDULE, now)
  await pay(office, late.contract.id, { amount: 157_026_000 })
  const paid = await makeSigned(office, { kind: "full", startDate: "2026-01-15" }, now)
  await pay(office, paid.contract.id, { amount: 523_417_350 })
  const cancelled = await makeDraft(office, SCHEDULE, now)
  await cancelContract(office.rop.actor, cancelled.contract.id, { reason: "=Передумал" }, now)
  const draft = await makeDraft(office, SCHEDULE, new Date(now.getTime() + 2 * DAY))
  ids = {
    draft: draft.contract.id,
    late: late.contract.id,
    paid: paid.contract.id,
    cancelled: cancelled.contract.id,
  }
})

async function found(filters: ContractFilters, who: keyof Omit<Office, "place"> = "mop") {
  const page = await listContracts(office[who].actor, { limit: 50, complexId: office.place.id, ...filters }, today)
  const names = Object.fromEntries(Object.entries(ids).map(([name, id]) => [id, name]))
  return page.items.map((item) => names[item.id]).sort()
}

describe("the register", () => {
  test("is filtered by status, manager, days of the company and what is overdue", async () => {
    expect(await found({})).toEqual(["cancelled", "draft", "late", "paid"])
    expect(await found({ status: "completed" })).toEqual(["paid"])
    expect(await found({ managerId: office.sales.id })).toHaveLength(4)
    expect(await found({ managerId: office.mop.id })).toEqual([])
    expect(await found({ draftedFrom: "2026-01-16" })).toEqual(["draft"])
    expect(await found({ draftedTo: "2026-01-15" })).toEqual(["cancelled", "late", "paid"])
    expect(await found({ signedFrom: "2026-01-15", signedTo: "2026-01-15" })).toEqual(["late", "paid"])
    expect(await found({ overdue: "true" })).toEqual(["late"])
    await pay(office, ids.late, { amount: 2 * 15_266_000, type: "installment" })
    expect(await found({ overdue: "true" })).toEqual([])
  })

  test("goes on where a page ended, with nothing twice and nothing missed", async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const input = { limit: 1, complexId: office.place.id, cursor }
      const page = await listContracts(office.mop.actor, input, today)
      seen.push(...page.items.map((item) => item.id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toHaveLength(4)
    expect(new Set(seen)).toEqual(new Set(Object.values(ids)))
    expect(seen[0]).toBe(ids.draft)
  })

  test("of a salesperson has their own leads' contracts alone", async () => {
    expect(await found({}, "sales")).toHaveLength(4)
    const stranger = await makeUser("sales")
    expect((await listContracts(stranger.actor, { limit: 50 })).items).toEqual([])
  })
})

describe("the register as a file", () => {
  async function download(who: keyof Omit<Office, "place">, query: string) {
    const headers = { host: "localhost", cookie: await cookieOf(office[who].actor), "sec-fetch-site": "same-origin" }
    const path = `/api/contracts/export?complexId=${office.place.id}&${query}`
    const response = await handleApi(new Request(`http://localhost${path}`, { headers }))
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) }
  }

  test("has the filter's contracts, no identity, and defuses what a spreadsheet would calculate", async () => {
    const file = await download("finance", "format=csv&status=cancelled")
    const lines = file.bytes.toString("utf8").trim().split("\n")
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain("'=Передумал")
    expect(file.bytes.toString("utf8")).not.toMatch(/AB1234567|31203851234567|••/u)
  })

  test("is a workbook with amounts that a spreadsheet can add up", async () => {
    const file = await download("mop", "format=xlsx&status=completed")
    const [sheet] = await readTables(file.bytes)
    const [head, row] = (sheet?.rows ?? []).map(({ cells }) => cells)
    const cell = (heading: string) => row?.[head?.indexOf(heading) ?? -1]
    expect([cell("Цена"), cell("Оплачено"), cell("Остаток")]).toEqual(["523417350.00", "523417350.00", "0.00"])
    expect(cell("Статус")).toBe("Исполнен")
  })

  test("is for those who read all contracts", async () => {
    expect((await download("sales", "format=csv")).status).toBe(403)
    expect((await download("rop", "format=csv")).status).toBe(200)
  })
})

test("a signed contract's number is found by its digits and its buyer in Latin letters", async () => {
  const { number } = await db.contract.findUniqueOrThrow({ where: { id: ids.draft } })
  await signContract(office.mop.actor, ids.draft, new Date(now.getTime() + 3 * DAY))
  expect(await found({ q: number })).toEqual(["draft"])
  expect(await found({ q: "karimov" })).toHaveLength(4)
  expect(await found({ q: "100%" })).toEqual([])
})

import { beforeAll, describe, expect, test } from "vitest"
import { handleApi } from "@/lib/api/handler"
import { db } from "@/lib/db/client"
import { comparePriceList } from "@/lib/domain/imports/compare/rules"
import { startLeadImport } from "@/lib/domain/imports/leads/commands"
import { listKnownUnits } from "@/lib/domain/imports/queries"
import { understandUnits } from "@/lib/domain/imports/rules"
import { getImportReport } from "@/lib/domain/imports/runs/queries"
import { readTables } from "@/lib/tables/read-tables"
import { cookieOf } from "../support/api"
import { makeComplex, makeLead, makeUnit, makeUser, unique } from "../support/factories"

type Person = Awaited<ReturnType<typeof makeUser>>
let people: Record<"admin" | "mop" | "sales", Person>

beforeAll(async () => {
  process.env.RATE_LIMIT_USER = "0"
  const [admin, mop, sales] = await Promise.all([makeUser("admin"), makeUser("mop"), makeUser("sales")])
  people = { admin, mop, sales }
})

async function download(as: Person, path: string) {
  const headers = { host: "localhost", cookie: await cookieOf(as.actor), "sec-fetch-site": "same-origin" }
  const response = await handleApi(new Request(`http://localhost${path}`, { headers }))
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

/** A complex with a unit of every status, kind and finish, a layout, an underground floor and no price somewhere. */
async function mixedComplex() {
  const complex = await makeComplex()
  const layout = await db.layout.create({
    data: { complexId: complex.id, code: "2А", rooms: 2, areaDm2: 6_345 },
    select: { id: true },
  })
  await makeUnit(complex, { layoutId: layout.id, finish: "rough", number: "12А" })
  await makeUnit(complex, { status: "hidden", price: null, rooms: 0, finish: "none" })
  await makeUnit(complex, { status: "held", kind: "commercial", rooms: null, finish: "pre_finish" })
  await makeUnit(complex, { status: "sold", finish: "turnkey", price: 1_234_567_891n })
  await makeUnit(complex, { status: "blocked", blockedReason: "sold_elsewhere", finish: "furnished" })
  await makeUnit(complex, { status: "blocked", blockedReason: "service", kind: "storage", rooms: null })
  await makeUnit(complex, { floor: -1, stack: 3, kind: "parking", rooms: null, areaDm2: 1_325, number: "=P1" })
  return complex
}

describe("units", () => {
  test("the whole price list is the admin's to take away, in the order of the grid", async () => {
    const complex = await mixedComplex()
    const path = `/api/units/export?complexId=${complex.id}`
    expect((await download(people.mop, path)).status).toBe(403)
    expect((await download(people.admin, "/api/units/export?complexId=none")).status).toBe(404)
    const file = await download(people.admin, path)
    expect(file.headers.get("content-type")).toContain("text/csv")
    expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="units-zhk-.+\.csv"$/u)
    const lines = file.bytes.toString("utf8").trim().split("\n")
    expect(lines[0]).toBe("Корпус;Подъезд;Этаж;Стояк;Номер;Вид;Комнат;Площадь, м²;Цена, сум;Отделка;Планировка;Статус")
    expect(lines[1]).toBe("1;1;-1;3;'=P1;Машиноместо;;13,25;500000000;;;Свободна")
    expect(lines[2]).toBe("1;1;1;1;12А;Квартира;2;63,45;500000000;Черновая;2А;Свободна")
    expect(lines.map((line) => line.split(";").at(-1))).toContain("Устная бронь")
    const sold = await download(people.admin, `${path}&status=sold`)
    expect(sold.bytes.toString("utf8").trim().split("\n")).toHaveLength(2)
  })

  test.each(["ru", "uz", "en"] as const)(
    "an import of the file changes nothing, whatever its language: %s",
    async (locale) => {
      const admin = await makeUser("admin", { locale })
      const complex = await mixedComplex()
      for (const format of ["csv", "xlsx"]) {
        const file = await download(admin, `/api/units/export?complexId=${complex.id}&format=${format}`)
        const list = understandUnits(await readTables(file.bytes), "UZS")
        const rows = comparePriceList(list.rows, await listKnownUnits(db, complex.id))
        expect([format, rows.map((row) => [row.verdict, row.faults])]).toEqual([
          format,
          Array.from({ length: 7 }, () => ["unchanged", []]),
        ])
      }
    },
  )
})

describe("leads", () => {
  test("a workbook has the leads of the filter, and phones are text", async () => {
    const name = `Экспорт ${Math.random()}`
    const lead = await makeLead(people.sales, { name, note: "=1+1", budget: 900_000_000n, budgetCurrency: "UZS" })
    await makeLead(people.sales, { name: "Другой" })
    const file = await download(people.mop, `/api/leads/export?format=xlsx&q=${encodeURIComponent(name)}`)
    expect(file.headers.get("content-disposition")).toMatch(/leads-\d{4}-\d\d-\d\d\.xlsx"$/u)
    const [sheet] = await readTables(file.bytes)
    expect(sheet?.rows).toHaveLength(2)
    const [head, row] = (sheet?.rows ?? []).map(({ cells }) => cells)
    const cell = (heading: string) => row?.[head?.indexOf(heading) ?? -1]
    expect(cell("Телефон")).toBe(lead.phone)
    expect(cell("Заметка")).toBe("=1+1")
    expect(cell("Бюджет")).toBe("900000000.00")
    expect(cell("Логин")).toBe(people.sales.login)
  })

  test.each(["ru", "uz", "en"] as const)("an import of the file changes nothing: %s", async (locale) => {
    const admin = await makeUser("admin", { locale })
    const place = await makeComplex({
      nameRu: `Родной ${unique()}`,
      nameUz: `Ona ${unique()}`,
      nameEn: `Home ${unique()}`,
    })
    const fields = {
      complexId: place.id,
      name: '=1+1 "кавычки"; и точка',
      note: "две\nстроки",
      source: "walk_in",
    } as const
    await makeLead(people.sales, { ...fields, budget: 1_250_50n, budgetCurrency: "USD" })
    await makeLead(null, { ...fields, createdAt: new Date("2025-02-14T18:59:00Z"), status: "new" })
    await makeLead(people.sales, { ...fields, status: "lost", state: "lost", lostReason: "price" })
    for (const format of ["csv", "xlsx"]) {
      const file = await download(admin, `/api/leads/export?complexId=${place.id}&format=${format}&sort=createdAt`)
      const { id, done } = await startLeadImport(admin.actor, { fileName: "" }, () => readTables(file.bytes))
      await done
      const { rows } = await getImportReport(admin.actor, id)
      expect([format, rows.map((row) => [row.verdict, row.faults])]).toEqual([
        format,
        Array.from({ length: 3 }, () => ["unchanged", []]),
      ])
      expect(rows.find((row) => row.lead?.budget)?.lead).toMatchObject({
        name: fields.name,
        note: fields.note,
        source: "walk_in",
        complex: { id: place.id },
        budget: "125050",
        budgetCurrency: "USD",
        owner: { id: people.sales.id },
      })
    }
  })
})

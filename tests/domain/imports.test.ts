import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { getPublicComplex, getPublicGrid } from "@/lib/domain/complexes/queries"
import { applyUnitImport } from "@/lib/domain/imports/apply/commands"
import { correctUnitImport, previewUnitImport, startUnitImport } from "@/lib/domain/imports/commands"
import { getImportReport, listImportRows, listImportRuns } from "@/lib/domain/imports/runs/queries"
import type { Table } from "@/lib/domain/imports/table/schema"
import { claimUnit } from "@/lib/domain/reservations/commands"
import { readTables } from "@/lib/tables/read-tables"
import { makeLead, makeUser, unique } from "../support/factories"

type Person = Awaited<ReturnType<typeof makeUser>>
let admin: Person
beforeAll(async () => {
  admin = await makeUser("admin")
})

const HEADING = "Корпус;Подъезд;Этаж;Стояк;№ квартиры;Комнат;Площадь, м²;Цена, руб.;Отделка;Статус"
const fileOf = (...rows: string[]) => new TextEncoder().encode(`\uFEFF${[HEADING, ...rows].join("\r\n")}\r\n`)
const read = (complex: string, bytes: Uint8Array) =>
  previewUnitImport(admin.actor, { fileName: "list.csv", complex, currency: "RUB" }, () => readTables(bytes))
const write = async (complex: string, bytes: Uint8Array, publish = false) =>
  applyUnitImport(admin.actor, { id: (await read(complex, bytes)).id, publish })
const unitsOf = (slug: string) =>
  db.unit.findMany({
    where: { complex: { slug } },
    select: { id: true, number: true, status: true, blockedReason: true, price: true, areaDm2: true, finish: true },
    orderBy: { number: "asc" },
  })

const REAL = path.resolve("../shared/data/krylya-price-list.csv")

describe.skipIf(!existsSync(REAL))("the real price list (skipped where ../shared/data is absent)", () => {
  test("is read whole, written once, put on sale, and changes nothing the second time", async () => {
    const bytes = readFileSync(REAL)
    const preview = await read("Крылья", bytes)
    expect(preview).toMatchObject({
      status: "previewed",
      complex: { slug: "krylya", id: null },
      counts: { new: 97, wrong: 0 },
    })
    expect(preview.columns.every((column) => column.field !== null)).toBe(true)
    expect(await db.complex.count({ where: { slug: "krylya" } })).toBe(0)
    expect(await applyUnitImport(admin.actor, { id: preview.id, publish: true })).toMatchObject({ published: 97 })
    const grid = await getPublicGrid("krylya")
    expect(grid).toMatchObject({ currency: "RUB" })
    expect(grid?.items).toHaveLength(97)
    expect(grid?.items.find((unit) => unit.number === "251")).toMatchObject({
      block: "1",
      entrance: "7",
      floor: 1,
      areaDm2: 4_433,
      price: 545_259_000,
      publicStatus: "available",
    })
    const card = await getPublicComplex("krylya", "ru")
    expect(card).toMatchObject({ finish: "turnkey", counts: { available: 97 } })
    expect(card?.blocks[0]?.entrances.map((entrance) => entrance.name)).toEqual(["7", "8", "9", "10"])
    const before = await unitsOf("krylya")
    const again = await write("Крылья", bytes, true)
    expect(again).toMatchObject({ counts: { new: 0, changed: 0, unchanged: 97, missing: 0 }, published: 0 })
    expect(await unitsOf("krylya")).toEqual(before)
    expect(await db.priceChange.count({ where: { complex: { slug: "krylya" } } })).toBe(0)
  })
})

test("new prices are one change of the list; a price under a hold is left and named; who is not in the file stays", async () => {
  const name = `Файл ${unique()}`
  const row = (stack: number, number: string, price: string) =>
    `1;1;2;${stack};${number};2;50,5;${price};под ключ;Свободна`
  const { slug } = await write(
    name,
    fileOf(row(1, "1", "5 000 000"), row(2, "2", "5 000 000"), row(3, "3", "6 000 000")),
    true,
  )
  const held = (await unitsOf(slug)).find((unit) => unit.number === "2")
  const sales = await makeUser("sales")
  const lead = await makeLead(sales)
  await claimUnit(sales.actor, { leadId: lead.id, unitId: held?.id ?? "", kind: "held" })
  const next = fileOf(row(1, "1", "5 200 000"), row(2, "2", "5 200 000"))
  const preview = await read(name, next)
  expect(preview.counts).toEqual({ new: 0, changed: 1, unchanged: 1, missing: 1, wrong: 0, frozen: 1 })
  expect(preview.rows.find((found) => found.verdict === "changed")?.changes).toEqual([
    { field: "price", from: "500000000", to: "520000000" },
  ])
  await applyUnitImport(admin.actor, { id: preview.id, publish: false })
  expect((await unitsOf(slug)).map((unit) => [unit.number, unit.status, unit.price])).toEqual([
    ["1", "available", 520_000_000n],
    ["2", "held", 500_000_000n],
    ["3", "available", 600_000_000n],
  ])
  const changes = await db.priceChange.findMany({ where: { complex: { slug } }, select: { kind: true, items: true } })
  expect(changes).toMatchObject([{ kind: "import", items: [{ oldPrice: 500_000_000n, newPrice: 520_000_000n }] }])
})

test("what the seller says is gone arrives blocked as gone elsewhere; a known unit keeps its status", async () => {
  const name = `Файл ${unique()}`
  const rows = (status: string) =>
    fileOf(
      `А;1;1;1;1;1;40;5 000 000;;${status}`,
      "А;1;1;2;2;студия;30,25;;черновая;бронь",
      "А;1;1;3;3;1;40;1 ;;Не продаётся",
    )
  const { slug } = await write(name, rows("Продана"), true)
  expect((await unitsOf(slug)).map((unit) => [unit.status, unit.blockedReason, unit.finish])).toEqual([
    ["blocked", "sold_elsewhere", null],
    ["blocked", "reserved_elsewhere", "rough"],
    ["blocked", "other", null],
  ])
  expect((await write(name, rows("Свободна"), true)).counts).toMatchObject({ changed: 0, unchanged: 3 })
  expect((await unitsOf(slug))[0]?.status).toBe("blocked")
})

test("wrong cells are named by line and column, the rest is previewed, and nothing is written", async () => {
  const name = `Файл ${unique()}`
  const preview = await read(
    name,
    fileOf(
      "1;1;2;1;1;2;50,5;5 000 000;под ключ;Свободна",
      "1;1;0;2;2;2;50,5;5 000 000;под ключ;Свободна",
      "1;1;2;2;3;много;5x;дорого;в кредит;может быть",
      "1;1;2;1;4;2;50,5;5 000 000;под ключ;Свободна",
      "1;1;2;9;1;2;50,5;5 000 000;под ключ;Свободна",
      "1;1;2;5",
      "1;1;3;1;;2;50,5;0;под ключ;Свободна",
    ),
  )
  expect(preview).toMatchObject({ status: "failed", counts: { new: 1, wrong: 6 } })
  const faults = preview.rows.flatMap((row) =>
    row.faults.map((fault) => [row.line, fault.column, fault.code, fault.line]),
  )
  expect(faults).toEqual([
    [3, "Этаж", "floor_zero", undefined],
    [4, "Площадь, м²", "area", undefined],
    [4, "Цена, руб.", "price", undefined],
    [4, "Комнат", "rooms", undefined],
    [4, "Отделка", "unknown_word", undefined],
    [4, "Статус", "unknown_word", undefined],
    [5, "Стояк", "position_repeated", 2],
    [6, "№ квартиры", "repeated", 2],
    [7, "", "columns", undefined],
    [8, "Цена, руб.", "price", undefined],
    [8, "№ квартиры", "required", undefined],
  ])
  await expect(applyUnitImport(admin.actor, { id: preview.id, publish: true })).rejects.toMatchObject({
    code: "status_conflict",
  })
  expect(await db.complex.count({ where: { nameRu: name } })).toBe(0)
})

test.each([
  [
    "Uzbek, tabs, UTF-16",
    utf16("Podyezd\tQavat\tXonadon raqami\tXonalar soni\tMaydon, m²\tNarxi\tHolati\n1\t1\t1\t2\t50,5\t500 000\tBo‘sh"),
    null,
  ],
  [
    "English, commas",
    new TextEncoder().encode('Section,Floor,Unit,Rooms,Area,"Price per m²",Status\n1,-1,P1,,12.5,100000,Available'),
    null,
  ],
  ["Windows-1251", cp1251("Этаж;Квартира;Площадь\r\n1;1;40"), null],
  [
    "prices in another currency",
    new TextEncoder().encode("Этаж;Квартира;Площадь;Цена, сум\n1;1;40;5"),
    "heading_currency",
  ],
  ["no area", new TextEncoder().encode("Этаж;Квартира\n1;1"), "no_heading"],
  ["a heading twice", new TextEncoder().encode("Этаж;Квартира;Площадь;Этаж\n1;1;40;1"), "heading_twice"],
  ["nothing below the heading", new TextEncoder().encode("Этаж;Квартира;Площадь\n"), "empty"],
])("a file: %s", async (_, bytes, fault) => {
  const preview = await read(`Файл ${unique()}`, bytes)
  expect(preview.rows.flatMap((row) => row.faults.map((found) => found.code))).toEqual(fault ? [fault] : [])
  expect(preview.counts.new).toBe(fault ? 0 : 1)
})

test("two people who apply the same preview: one writes it", async () => {
  const preview = await read(`Файл ${unique()}`, fileOf("1;1;2;1;1;2;50,5;5 000 000;под ключ;Свободна"))
  const apply = () => applyUnitImport(admin.actor, { id: preview.id, publish: false })
  const done = await Promise.allSettled([apply(), apply(), apply()])
  expect(done.filter((one) => one.status === "fulfilled")).toHaveLength(1)
  expect(await db.unit.count({ where: { complex: { nameRu: preview.complex?.name ?? "" } } })).toBe(1)
})

test("only an admin imports, and a complex keeps its currency", async () => {
  const mop = await makeUser("mop")
  const input = { fileName: "x.csv", complex: `Файл ${unique()}` }
  const bytes = fileOf("1;1;2;1;1;2;50,5;5 000 000;под ключ;Свободна")
  await expect(previewUnitImport(mop.actor, input, () => readTables(bytes))).rejects.toMatchObject({
    code: "forbidden",
  })
  await write(input.complex, bytes)
  const dollars = previewUnitImport(admin.actor, { ...input, currency: "USD" }, () => readTables(bytes))
  await expect(dollars).rejects.toMatchObject({ code: "complex_currency" })
})

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"))
}

function cp1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0
    return code < 128 ? code : code - 0x410 + 0xc0
  })
}

test("a price that no flat has is a wrong cell, typed whole or made of a rate", async () => {
  const whole = await read(`Файл ${unique()}`, fileOf("1;1;2;1;1;2;50;5 000 000 000 000 000;под ключ;Свободна"))
  expect(whole.rows[0]?.faults).toMatchObject([{ code: "price", column: "Цена, руб." }])
  const rate = "№;Этаж;Площадь, м²;Цена за м², руб.\r\n1;2;90000;90 000 000 000\r\n2;2;50;150 000"
  const made = await read(`Файл ${unique()}`, new TextEncoder().encode(rate))
  expect(made.rows.map((row) => row.faults.map((fault) => fault.code))).toEqual([["price"], []])
})

test("thousands of units are previewed, written and priced anew as sets, and by pages nothing is lost", async () => {
  const name = `Файл ${unique()}`
  const listOf = (price: number) => {
    const rows = Array.from({ length: 4_000 }, (_, at) => {
      const place = `1;${Math.floor(at / 500) + 1};${Math.floor((at % 500) / 20) + 1};${(at % 20) + 1}`
      return `${place};${at + 1};2;50,5;${price + at};под ключ;Свободна`
    })
    return fileOf(...rows)
  }
  const began = performance.now()
  const preview = await read(name, listOf(5_000_000))
  expect(preview).toMatchObject({ status: "previewed", counts: { new: 4_000, wrong: 0 } })
  expect(preview.rows).toHaveLength(200)
  const written = await applyUnitImport(admin.actor, { id: preview.id, publish: true })
  expect(written.published).toBe(4_000)
  const dearer = await read(name, listOf(6_000_000))
  expect(dearer.counts).toMatchObject({ new: 0, changed: 4_000 })
  await applyUnitImport(admin.actor, { id: dearer.id, publish: false })
  const seconds = (performance.now() - began) / 1_000
  const sums = await db.unit.aggregate({ where: { complex: { slug: written.slug } }, _sum: { price: true } })
  expect(sums._sum.price).toBe(4_000n * 600_000_000n + 7_998_000n * 100n)
  expect(await db.priceChangeItem.count({ where: { change: { complex: { slug: written.slug } } } })).toBe(4_000)
  const lines: number[] = []
  let cursor: string | undefined
  do {
    const page = await listImportRows(admin.actor, { id: dearer.id, verdict: "changed", limit: 200, cursor })
    lines.push(...page.items.map((row) => row.line))
    cursor = page.nextCursor ?? undefined
  } while (cursor && lines.length < 1_000)
  expect(lines).toEqual(Array.from({ length: 1_000 }, (_, at) => at + 2))
  expect(seconds).toBeLessThan(30)
}, 60_000)

test("a corrected column is read again from the kept sheets, and remembered for the next file of its shape", async () => {
  const name = `Файл ${unique()}`
  const key = unique()
  const bytes = (price: string) => new TextEncoder().encode(`Этаж;Квартира;Площадь;К оплате ${key}\n1;1;40;${price}\n`)
  const first = await read(name, bytes("5 000 000"))
  expect(first).toMatchObject({ correctable: true, rows: [{ unit: { number: "1" } }] })
  expect(first.rows[0]?.unit).not.toHaveProperty("price")
  const said = { id: first.id, columns: { [`К оплате ${key}`]: "price" as const }, colours: {} }
  const corrected = await correctUnitImport(admin.actor, said)
  expect(corrected).toMatchObject({ id: first.id, status: "previewed", rows: [{ unit: { price: "500000000" } }] })
  await applyUnitImport(admin.actor, { id: first.id, publish: false })
  await expect(correctUnitImport(admin.actor, said)).rejects.toMatchObject({ code: "status_conflict" })
  expect(await read(name, bytes("5 100 000"))).toMatchObject({
    counts: { changed: 1 },
    rows: [{ changes: [{ field: "price", to: "510000000" }] }],
  })
})

test("a run is there while it is read; one whose process has gone is shown as failed", async () => {
  let release: (tables: Table[]) => void = () => undefined
  const slow = new Promise<Table[]>((resolve) => {
    release = resolve
  })
  const input = { fileName: "долгий.xlsx", complex: `Файл ${unique()}` }
  const { id, done } = await startUnitImport(admin.actor, input, () => slow)
  expect(await getImportReport(admin.actor, id)).toMatchObject({ status: "reading", progress: { stage: "file" } })
  const later = new Date(Date.now() + 3 * 60_000)
  expect(await getImportReport(admin.actor, id, "units", later)).toMatchObject({
    status: "failed",
    error: "importInterrupted",
  })
  release([
    {
      sheet: "",
      rows: [
        { line: 1, cells: ["Этаж", "Кв", "Площадь"] },
        { line: 2, cells: ["1", "1", "40"] },
      ],
      merged: [],
    },
  ])
  await done
  const [newest] = (await listImportRuns(admin.actor, { limit: 1 })).items
  expect(newest).toMatchObject({ id, status: "previewed", fileName: "долгий.xlsx", counts: { new: 1 } })
})

test("a file that cannot be read leaves its reason in the list", async () => {
  await expect(read(`Файл ${unique()}`, new TextEncoder().encode("%PDF-1.7\n"))).rejects.toMatchObject({
    code: "validation_failed",
  })
  const [newest] = (await listImportRuns(admin.actor, { limit: 1 })).items
  expect(newest).toMatchObject({ status: "failed", error: "fileOther" })
})

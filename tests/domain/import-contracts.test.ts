import { beforeAll, describe, expect, test } from "vitest"
import { contractTemplate } from "@/lib/api/router/contract-template"
import { db } from "@/lib/db/client"
import { getContract } from "@/lib/domain/contracts/queries"
import { applyContractImport } from "@/lib/domain/imports/contracts/apply/commands"
import { startContractImport } from "@/lib/domain/imports/contracts/commands"
import { contractFieldOf, partFieldOf, partOfSheet } from "@/lib/domain/imports/contracts/headings/rules"
import { CONTRACT_FIELDS, PART_FIELDS } from "@/lib/domain/imports/contracts/schema"
import { getImportReport } from "@/lib/domain/imports/runs/queries"
import type { Table } from "@/lib/domain/imports/table/schema"
import { claimUnit } from "@/lib/domain/reservations/commands"
import { readTables } from "@/lib/tables/read-tables"
import { makePhone, unique } from "../support/factories"
import { flatIn, leadOf, makeDraft, type Office, openOffice, outcome, statusOf } from "../support/sale"

let office: Office
let prefix: string
let complex: string

beforeAll(async () => {
  office = await openOffice()
  const row = await db.complex.findUniqueOrThrow({
    where: { id: office.place.id },
    select: { contractPrefix: true, nameRu: true },
  })
  prefix = row.contractPrefix
  complex = row.nameRu
})

type Fields = Partial<Record<(typeof CONTRACT_FIELDS)[number], string>>
type Part = [contract: string, due: string, amount: string, type?: string, method?: string]

/** The workbook as a reader gives it: three sheets under the template's own headings. */
function book(contracts: Fields[], schedule: Part[] = [], payments: Part[] = []): Table[] {
  const table = (sheet: string, rows: string[][]): Table => ({
    sheet,
    rows: rows.map((cells, at) => ({ line: at + 1, cells })),
    merged: [],
  })
  const head = ["Номер договора", "Дата", "Комплекс", "Корпус", "Подъезд", "Этаж", "Квартира", "Покупатель", "Паспорт"]
  head.push("Кем выдан", "Дата выдачи", "ПИНФЛ", "Гражданство", "Телефон", "Адрес", "Цена", "Скидка", "Вид оплаты")
  head.push("Месяцев", "Первоначальный взнос", "Оплачено", "Остаток", "Менеджер")
  const part = ["Номер договора", "Дата", "Сумма", "Вид", "Способ"]
  const filled = (row: Part) => part.map((_, at) => row[at] ?? "")
  return [
    table("Договоры", [head, ...contracts.map((fields) => CONTRACT_FIELDS.map((field) => fields[field] ?? ""))]),
    table("График", [part, ...schedule.map(filled)]),
    table("Платежи", [part, ...payments.map(filled)]),
  ]
}

async function flat() {
  const id = await flatIn(office, { status: "hidden", price: null })
  const { floor, number } = await db.unit.findUniqueOrThrow({ where: { id }, select: { floor: true, number: true } })
  return { id, place: { block: "1", entrance: "1", floor: String(floor), number } }
}

const buyer = (phone = makePhone()): Fields => ({
  buyer: "Каримов Алишер Рустамович",
  passport: "AB 1234567",
  passportIssuedBy: "Юнусабадский РОВД",
  passportIssuedAt: "14.05.2019",
  pinfl: "31203851234567",
  phone,
  address: "Ташкент",
})

async function preview(tables: Table[]) {
  const { id, done } = await startContractImport(office.admin.actor, { fileName: "договоры.xlsx" }, async () => tables)
  await done
  return getImportReport(office.admin.actor, id)
}

const apply = (id: string) => applyContractImport(office.admin.actor, id)

async function register(number: string) {
  const row = await db.contract.findUniqueOrThrow({ where: { number }, select: { id: true, seq: true, leadId: true } })
  return { ...row, contract: await getContract(office.admin.actor, row.id) }
}

const deal = (number: string, place: Fields, more: Fields = {}): Fields => ({
  contract: number,
  date: "15.01.2026",
  complex,
  ...place,
  ...buyer(),
  price: "30 000 000",
  ...more,
})

describe("a running contract", () => {
  test("moves in with its number, schedule, payments on the right items, and the unit sold", async () => {
    const { id: unitId, place } = await flat()
    const number = `СТ-${unique()}`
    const report = await preview(
      book(
        [
          deal(number, place, {
            discount: "10%",
            paid: "25 000 000",
            debt: "5000000",
            manager: office.sales.actor.name,
          }),
        ],
        [
          [number, "15.01.2026", "10 000 000"],
          [number, "15.02.2026", "10 000 000"],
          [number, "15.03.2026", "10 000 000"],
        ],
        [
          [number, "20.02.2026", "15 000 000", "", "перевод"],
          [number, "16.01.2026", "10 000 000", "", "касса"],
        ],
      ),
    )
    expect(report.rows.map(({ verdict, faults }) => [verdict, faults])).toEqual([["new", []]])
    expect(report.rows[0]?.contract).toMatchObject({ price: "30000000", paid: "25000000", debt: "5000000", items: 3 })
    expect(await apply(report.id)).toEqual({ created: 1, unchanged: 0, payments: 2 })
    const { contract, leadId } = await register(number)
    expect(contract).toMatchObject({ status: "signed", price: 30_000_000, paid: 25_000_000, number })
    expect(contract.items.map(({ type, paid }) => [type, paid])).toEqual([
      ["initial", 10_000_000],
      ["installment", 10_000_000],
      ["installment", 5_000_000],
    ])
    expect(contract.signedAt).toBe("2026-01-15T07:00:00.000Z")
    expect(contract.buyer.passport).toBe("AB 1234567")
    expect(await statusOf(unitId)).toBe("sold")
    const lead = await db.lead.findUniqueOrThrow({ where: { id: leadId }, select: { status: true, assigneeId: true } })
    expect(lead).toEqual({ status: "sold", assigneeId: office.sales.id })
    const claim = await db.reservation.findFirstOrThrow({
      where: { unitId },
      select: { listPrice: true, discountBp: true },
    })
    expect(claim).toEqual({ listPrice: 33_333_333n, discountBp: 1_000 })
  })

  test("one that says how it is paid gets its schedule by the rules; fully paid, it is completed", async () => {
    const [one, two] = [await flat(), await flat()]
    const [monthly, whole] = [`Р-${unique()}`, `П-${unique()}`]
    const report = await preview(
      book(
        [
          deal(monthly, one.place, {
            schedule: "Рассрочка",
            months: "24",
            down: "157 025 205",
            price: "523 417 350",
            paid: "0",
          }),
          deal(whole, two.place, { schedule: "100%", debt: "0" }),
        ],
        [],
        [[whole, "15.01.2026", "30 000 000"]],
      ),
    )
    expect(report.counts).toMatchObject({ new: 2, wrong: 0 })
    await apply(report.id)
    const { contract } = await register(monthly)
    expect(contract.items.map((item) => item.amount).slice(-2)).toEqual([15_266_000, 15_274_145])
    expect((await register(whole)).contract.status).toBe("completed")
    expect([await statusOf(one.id), await statusOf(two.id)]).toEqual(["contracted", "sold"])
  })

  test("its passport never lies in clear, in the run or beside it", async () => {
    const { place } = await flat()
    const number = `ТАЙНА-${unique()}`
    const papers = { passport: "ZZ7654321", pinfl: "49999999999999" }
    const report = await preview(book([deal(number, place, { ...papers, schedule: "полная" })]))
    const kept = async () => JSON.stringify(await db.importRow.findMany({ where: { runId: report.id } }))
    expect(JSON.stringify(report)).not.toMatch(/ZZ7654321|49999999999999|sealed/u)
    expect(await kept()).not.toMatch(/ZZ7654321|49999999999999/u)
    expect(await kept()).toContain("sealedPassport")
    await apply(report.id)
    expect(await kept()).not.toContain("sealedPassport")
    const wrong = await preview(
      book([deal(`Х-${unique()}`, place, { passport: "?ZZ7654321?", pinfl: "4999999999999" })]),
    )
    const all = JSON.stringify(await db.importRow.findMany({ where: { runId: wrong.id } }))
    expect(all).toContain("passport")
    expect(all).not.toMatch(/7654321|4999999999999/u)
  })

  test("the same book again changes nothing", async () => {
    const { place } = await flat()
    const tables = book([deal(`ЕЩЁ-${unique()}`, place, { schedule: "полная" })])
    await apply((await preview(tables)).id)
    const again = await preview(tables)
    expect(again.rows.map((row) => row.verdict)).toEqual(["unchanged"])
    expect(await apply(again.id)).toEqual({ created: 0, unchanged: 1, payments: 0 })
  })
})

describe("numbers", () => {
  test("the counter goes on behind the highest imported number of its shape; others are kept and placed after it", async () => {
    const [one, two, three] = [await flat(), await flat(), await flat()]
    const foreign = `12/2025-${unique()}`
    const terms = { schedule: "полная" }
    const report = await preview(
      book([
        deal(foreign, one.place, { ...terms, date: "01.01.2025" }),
        deal(`${prefix}-0900`, two.place, terms),
        deal(`${prefix}-7`, three.place, terms),
      ]),
    )
    await apply(report.id)
    const seqs = await Promise.all(
      [`${prefix}-0900`, `${prefix}-7`, foreign].map(async (number) => (await register(number)).seq),
    )
    expect(seqs).toEqual([900, 7, 901])
    expect((await makeDraft(office)).contract.number).toBe(`${prefix}-0902`)
  })

  test("a number that another complex's counter would come to is refused", async () => {
    const { place } = await flat()
    const other = await openOffice()
    const { contractPrefix } = await db.complex.findUniqueOrThrow({
      where: { id: other.place.id },
      select: { contractPrefix: true },
    })
    const report = await preview(book([deal(`${contractPrefix}-0001`, place, { schedule: "полная" })]))
    expect(report.rows[0]?.faults.map((fault) => fault.code)).toEqual(["contract_elsewhere"])
  })
})

test("every sum that does not match the file's own is named, and nothing is applied", async () => {
  const [one, two] = [await flat(), await flat()]
  const [a, b] = [`А-${unique()}`, `Б-${unique()}`]
  const report = await preview(
    book(
      [
        deal(a, one.place, { paid: "9000000", debt: "20 000 000" }),
        deal(b, two.place, { schedule: "полная", number: "нет" }),
      ],
      [
        [a, "15.01.2026", "10 000 000"],
        [a, "15.02.2026", "15 000 000"],
        ["никто", "15.02.2026", "1"],
      ],
      [[a, "16.01.2026", "10 000 000"]],
    ),
  )
  const faults = report.rows.map((row) => row.faults.map(({ code, column, value }) => `${column}: ${code} ${value}`))
  expect(faults).toEqual([
    ["Цена: total 30000000 ≠ 25000000", "Оплачено: total 9000000 ≠ 10000000"],
    ["Квартира: unit нет"],
    ["Номер договора: contract_missing никто"],
  ])
  expect((await outcome(apply(report.id))).code).toBe("status_conflict")
})

describe("races", () => {
  test("of two who apply one book at once one does, and every number is there once", async () => {
    const flats = [await flat(), await flat(), await flat()]
    const key = unique()
    const { id } = await preview(
      book(flats.map(({ place }, at) => deal(`Г-${key}-${at}`, place, { schedule: "полная" }))),
    )
    const ends = await Promise.all([outcome(apply(id)), outcome(apply(id))])
    expect(ends.map((end) => end.code).sort()).toEqual(["done", "status_conflict"])
    expect(await db.contract.count({ where: { number: { startsWith: `Г-${key}` } } })).toBe(3)
  })

  test("a unit that is held after the book was read keeps its holder, and nothing of the book is written", async () => {
    const [one, two] = [await flat(), await flat()]
    const key = unique()
    const terms = { schedule: "полная" }
    const { id } = await preview(book([deal(`Д-${key}-1`, one.place, terms), deal(`Д-${key}-2`, two.place, terms)]))
    await db.unit.update({ where: { id: two.id }, data: { status: "available", price: 30_000_000n } })
    const leadId = await leadOf(office.sales)
    await claimUnit(office.mop.actor, { leadId, unitId: two.id, kind: "held" })
    expect((await outcome(apply(id))).code).toBe("unit_claimed")
    expect([await statusOf(one.id), await statusOf(two.id)]).toEqual(["hidden", "held"])
    expect(await db.contract.count({ where: { number: { startsWith: `Д-${key}` } } })).toBe(0)
  })

  test("contracts that are drafted while a book is written get numbers that nobody else has", async () => {
    const flats = await Promise.all(Array.from({ length: 2 }, flat))
    const places = flats.map(({ place }, at) => deal(`${prefix}-${2_000 + at}`, place, { schedule: "полная" }))
    const { id } = await preview(book(places))
    const drafts = Array.from({ length: 3 }, () => makeDraft(office))
    const [, ...made] = await Promise.all([apply(id), ...drafts])
    const numbers = made.map(({ contract }) => contract.number)
    expect(new Set(numbers).size).toBe(3)
    const seqs = await db.contract.findMany({ where: { complexId: office.place.id }, select: { seq: true } })
    expect(new Set(seqs.map(({ seq }) => seq)).size).toBe(seqs.length)
    expect((await makeDraft(office)).contract.number >= `${prefix}-2002`).toBe(true)
  })
})

test.each(["ru", "uz", "en"] as const)("the template's own headings are understood: %s", async (locale) => {
  const file = await new Response(contractTemplate(locale).body).arrayBuffer()
  const [contracts, schedule, payments] = await readTables(new Uint8Array(file))
  expect(contracts?.rows[0]?.cells.map(contractFieldOf)).toEqual([...CONTRACT_FIELDS])
  expect(payments?.rows[0]?.cells.map(partFieldOf)).toEqual([...PART_FIELDS])
  expect([schedule, payments].map((table) => partOfSheet(table?.sheet ?? ""))).toEqual(["schedule", "payments"])
})

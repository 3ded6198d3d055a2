import { beforeAll, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { SYSTEM } from "@/lib/domain/actor"
import { DomainError } from "@/lib/domain/errors"
import { applyUnitImport } from "@/lib/domain/imports/apply/commands"
import { correctUnitImport } from "@/lib/domain/imports/commands"
import { addImportSource, changeImportSource, removeImportSource } from "@/lib/domain/imports/sources/commands"
import { getImportSource } from "@/lib/domain/imports/sources/queries"
import { type ReadSheet, readDueSources, readImportSource } from "@/lib/domain/imports/sources/reading/commands"
import type { Table } from "@/lib/domain/imports/table/schema"
import { getOverview } from "@/lib/domain/reports/overview/queries"
import { makeComplex, makePhone, makeUnit, makeUser, unique } from "../support/factories"

const SHEET = "1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms"
const HEADING = ["Корпус", "Подъезд", "Этаж", "Стояк", "Номер", "Комнат", "Площадь", "Цена"]
const tableOf = (...rows: string[][]): Table[] => [
  { sheet: "Прайс", merged: [], rows: [HEADING, ...rows].map((cells, at) => ({ line: at + 1, cells })) },
]
const list = (price: string) => tableOf(["1", "1", "1", "1", "1", "2", "63,45", price])
const giving =
  (tables: Table[]): ReadSheet =>
  async () =>
    tables
const refusing =
  (message: string): ReadSheet =>
  async () => {
    throw new DomainError("validation_failed", {}, [{ path: ["sheet"], message }])
  }
/** 10:00 in Tashkent, and so many hours after. */
const at = (hours = 0) => new Date(Date.UTC(2026, 10, 25, 5) + hours * 3_600_000)

let admin: Awaited<ReturnType<typeof makeUser>>
beforeAll(async () => {
  admin = await makeUser("admin")
})

async function makeSource(schedule: "hourly" | "daily" = "hourly") {
  // All of one name: a source means its own complex, not the first that is called so.
  const complex = await makeComplex({ nameRu: "Рассвет" })
  const unit = await makeUnit(complex)
  const name = `Прайс ${unique()}`
  const source = await addImportSource(
    admin.actor,
    { kind: "units", name, complexId: complex.id, sheet: SHEET, schedule },
    at(-1),
  )
  const price = async () =>
    Number((await db.unit.findUniqueOrThrow({ where: { id: unit.id }, select: { price: true } })).price)
  const notices = () =>
    db.notification.count({
      where: { userId: admin.id, kind: "importSource.failed", data: { path: ["name"], equals: name } },
    })
  const runs = () =>
    db.importRun.findMany({ where: { sourceId: source.id }, select: { status: true }, orderBy: { createdAt: "asc" } })
  return {
    ...source,
    price,
    notices,
    runs,
    read: (sheet: ReadSheet, now: Date) => readImportSource(SYSTEM, source.id, sheet, now),
  }
}

test("what changed in a sheet is written by itself; what did not leaves no run behind", async () => {
  const source = await makeSource()
  expect(await source.read(giving(list("520 000 000")), at())).toEqual({ outcome: "applied", new: 0, changed: 1 })
  expect(await source.price()).toBe(520_000_000)
  expect(await source.read(giving(list("520 000 000")), at(1))).toEqual({ outcome: "unchanged" })
  expect(await source.runs()).toEqual([{ status: "applied" }])
  expect(await getImportSource(SYSTEM, source.id)).toMatchObject({
    lastError: null,
    lastRunAt: at(1).toISOString(),
    readAt: at(1).toISOString(),
    reading: false,
  })
  const activity = { kind: "import.applied", actorId: null, complexId: source.complexId } as const
  expect(await db.activity.count({ where: activity })).toBe(1)
})

test("a broken sheet keeps yesterday's data, says so to admins once and on their desk, and recovers by itself", async () => {
  const source = await makeSource()
  await source.read(giving(list("520 000 000")), at())
  const broken = tableOf(
    ["1", "1", "1", "1", "1", "2", "63,45", "990 000 000"],
    ["1", "1", "1", "2", "2", "2", "не знаю", "990 000 000"],
  )
  expect(await source.read(giving(broken), at(1))).toEqual({ outcome: "failed", reason: "sourceRows" })
  expect(await source.read(refusing("sheetForbidden"), at(2))).toEqual({ outcome: "failed", reason: "sheetForbidden" })
  expect(await source.read(giving([]), at(3))).toEqual({ outcome: "failed", reason: "sourceRows" })
  expect([await source.price(), await db.unit.count({ where: { complexId: source.complexId } })]).toEqual([
    520_000_000, 1,
  ])
  expect(await source.notices()).toBe(1)
  const { failingSources } = await getOverview(admin.actor, at(3))
  expect(failingSources.find(({ id }) => id === source.id)).toMatchObject({
    lastError: "sourceRows",
    lastRunAt: at(3).toISOString(),
    readAt: at().toISOString(),
  })
  expect(await source.read(giving(list("530 000 000")), at(4))).toMatchObject({ outcome: "applied" })
  expect(await source.price()).toBe(530_000_000)
  expect((await getOverview(admin.actor, at(4))).failingSources.some(({ id }) => id === source.id)).toBe(false)
  await source.read(refusing("sheetMissing"), at(5))
  expect(await source.notices()).toBe(2)
  const kinds = await db.activity.findMany({
    where: { entity: "importSource", entityId: source.id },
    select: { kind: true },
    orderBy: { seq: "asc" },
  })
  expect(kinds.map(({ kind }) => kind.replace("importSource.", ""))).toEqual([
    "created",
    "failed",
    "recovered",
    "failed",
  ])
})

test("a colour that nobody has explained changes nothing and is named", async () => {
  const source = await makeSource()
  const grid: Table[] = [
    {
      sheet: "1",
      merged: [],
      rows: [
        { line: 1, cells: ["эт.", "2-комн., 60 м²", "1к 40,5"] },
        { line: 2, cells: ["2", "3", "4"], fills: { 1: "12ab9f", 2: "12ab9f" } },
        { line: 3, cells: ["1", "1", "2"] },
      ],
    },
  ]
  expect(await source.read(giving(grid), at())).toEqual({ outcome: "failed", reason: "sourceColours" })
  expect(await db.unit.count({ where: { complexId: source.complexId } })).toBe(1)
})

test("a failed reading that a person corrects and applies makes its source well; an older one does not", async () => {
  const source = await makeSource()
  const grid = (fill: string): Table[] => [
    {
      sheet: "1",
      merged: [],
      rows: [
        { line: 1, cells: ["эт.", `${source.name}, 2-комн., 60 м²`] },
        { line: 2, cells: ["3", "2"], fills: { 1: fill } },
        { line: 3, cells: ["2", "1"] },
      ],
    },
  ]
  const lastRun = async () => (await getImportSource(SYSTEM, source.id)).lastRunId ?? ""
  const mend = async (id: string, fill: string, hour: number) => {
    await correctUnitImport(admin.actor, { id, columns: {}, colours: { [fill]: "sold" } }, at(hour))
    await applyUnitImport(admin.actor, { id, publish: false }, at(hour))
  }
  await source.read(giving(grid("12ab9f")), at())
  const older = await lastRun()
  await source.read(refusing("sheetForbidden"), at(1))
  await mend(older, "12ab9f", 2)
  expect(await getImportSource(SYSTEM, source.id)).toMatchObject({ lastError: "sheetForbidden", readAt: null })
  await source.read(giving(grid("12ab9e")), at(3))
  expect(await getImportSource(SYSTEM, source.id)).toMatchObject({ lastError: "sourceColours" })
  await mend(await lastRun(), "12ab9e", 4)
  expect(await getImportSource(SYSTEM, source.id)).toMatchObject({ lastError: null, readAt: at(3).toISOString() })
  const kind = "importSource.recovered"
  expect(await db.activity.count({ where: { kind, entity: "importSource", entityId: source.id } })).toBe(1)
})

test("of many who read a source at once one does; a lease of a lost process ends", async () => {
  const source = await makeSource()
  let read = 0
  const slow: ReadSheet = async () => {
    read++
    await new Promise((resolve) => setTimeout(resolve, 100))
    return list("540 000 000")
  }
  const all = await Promise.allSettled(Array.from({ length: 6 }, () => source.read(slow, at())))
  expect([read, all.filter(({ status }) => status === "fulfilled").length]).toEqual([1, 1])
  for (const refusal of all) {
    if (refusal.status === "rejected") expect(refusal.reason).toMatchObject({ code: "status_conflict" })
  }
  await db.importSource.update({ where: { id: source.id }, data: { leaseUntil: at(2) }, select: { id: true } })
  await expect(source.read(slow, at(1))).rejects.toMatchObject({ code: "status_conflict" })
  expect(await source.read(slow, at(2))).toEqual({ outcome: "unchanged" })
})

test("two instances of the job read a due source once, and one that fails or breaks stops no other", async () => {
  const [bad, broken, good] = [await makeSource(), await makeSource(), await makeSource("daily")]
  await db.importSource.updateMany({ where: { id: { notIn: [bad.id, broken.id, good.id] } }, data: { active: false } })
  const sheets = ["bad", "broken", "good"].map((word) => word.padEnd(24, "x"))
  await changeImportSource(admin.actor, { id: bad.id, sheet: sheets[0] })
  await changeImportSource(admin.actor, { id: broken.id, sheet: sheets[1] })
  await changeImportSource(admin.actor, { id: good.id, sheet: sheets[2] })
  const read: string[] = []
  const readSheet: ReadSheet = async (id) => {
    read.push(id)
    if (id === sheets[0]) throw new DomainError("unavailable")
    if (id === sheets[1]) throw new TypeError("a bug")
    return list("550 000 000")
  }
  const both = await Promise.allSettled([
    readDueSources(SYSTEM, readSheet, at()),
    readDueSources(SYSTEM, readSheet, at()),
  ])
  expect(both.flatMap((run) => (run.status === "rejected" ? [String(run.reason)] : []))).toEqual(["TypeError: a bug"])
  expect(read.sort()).toEqual(sheets)
  expect(await good.price()).toBe(550_000_000)
  expect(await getImportSource(SYSTEM, bad.id)).toMatchObject({ lastError: "unavailable" })
  expect(await getImportSource(SYSTEM, broken.id)).toMatchObject({ lastError: "internal" })
  read.length = 0
  // An hour later: those that failed again, the daily one not before six in the morning.
  await expect(readDueSources(SYSTEM, readSheet, at(1))).rejects.toThrow("a bug")
  expect(read.sort()).toEqual(sheets.slice(0, 2))
  await changeImportSource(admin.actor, { id: bad.id, active: false })
  await removeImportSource(admin.actor, broken.id)
  expect(await readDueSources(SYSTEM, readSheet, at(20))).toEqual({ read: 1, applied: 0, failed: [] })
})

test("a source keeps its last runs only, and is of a complex that exists", async () => {
  const source = await makeSource()
  for (let hour = 0; hour < 6; hour++) await source.read(refusing("sheetMissing"), at(hour))
  expect(await source.runs()).toHaveLength(3)
  const wrong = { kind: "units", name: "Прайс", complexId: "none", sheet: SHEET, schedule: "daily" } as const
  await expect(addImportSource(admin.actor, wrong)).rejects.toMatchObject({ fields: [{ path: ["complexId"] }] })
  const sales = await makeUser("mop")
  await expect(readImportSource(sales.actor, source.id, giving([]))).rejects.toMatchObject({ code: "forbidden" })
})

test("a sheet of leads is read by the same schedule: each row once, as a touch of the sheet", async () => {
  const { id } = await addImportSource(admin.actor, {
    kind: "leads",
    name: `Лиды ${unique()}`,
    sheet: `leads-${unique()}-of-an-advert`,
    schedule: "hourly",
  })
  const [first, second] = [makePhone(), makePhone()]
  const rows = (...phones: string[]): Table[] => [
    {
      sheet: "Лиды",
      merged: [],
      rows: [["Имя", "Телефон"], ...phones.map((phone) => ["Камола", phone])].map((cells, at) => ({
        line: at + 1,
        cells,
      })),
    },
  ]
  const read = (tables: Table[], hours: number) => readImportSource(SYSTEM, id, async () => tables, at(hours))
  expect(await read(rows(first), 1)).toEqual({ outcome: "applied", new: 1, changed: 0 })
  expect(await read(rows(first), 2)).toEqual({ outcome: "unchanged" })
  expect(await read(rows(first, second), 3)).toEqual({ outcome: "applied", new: 1, changed: 0 })
  expect(await read(rows(first, "не телефон"), 4)).toEqual({ outcome: "failed", reason: "sourceRows" })
  const leads = await db.lead.findMany({
    where: { phone: { in: [first, second] } },
    select: { source: true, touches: { select: { source: true } } },
  })
  expect(leads).toEqual([1, 2].map(() => ({ source: "sheet", touches: [{ source: "sheet" }] })))
  expect(await getImportSource(admin.actor, id)).toMatchObject({
    kind: "leads",
    complexId: "",
    lastError: "sourceRows",
  })
  const nowhere = addImportSource(admin.actor, {
    kind: "units",
    name: "Прайс",
    sheet: "x".repeat(30),
    schedule: "daily",
  })
  await expect(nowhere).rejects.toMatchObject({ code: "validation_failed" })
})

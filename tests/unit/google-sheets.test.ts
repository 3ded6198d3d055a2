import { afterAll, beforeAll, expect, test } from "vitest"
import { understandUnits } from "@/lib/domain/imports/rules"
import { sheetAddress } from "@/lib/domain/imports/schema"
import { provide } from "@/lib/env"
import { readGoogleSheet } from "@/lib/integrations/google-sheets/read-sheets"
import { startGoogle } from "../support/google-sheets"

const text = (formattedValue: string) => ({ formattedValue, effectiveValue: { stringValue: formattedValue } })
const number = (numberValue: number, type = "NUMBER", pattern = "") => ({
  formattedValue: "как показано",
  effectiveValue: { numberValue },
  effectiveFormat: {
    numberFormat: { type, pattern },
    backgroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
  },
})
const red = { effectiveFormat: { backgroundColorStyle: { rgbColor: { red: 1 } } } }
const SHEETS = [
  { properties: { title: "Черновик", hidden: true }, data: [{ rowData: [{ values: [text("не читать")] }] }] },
  {
    properties: { title: "Корпус 2" },
    merges: [{ startRowIndex: 0, endRowIndex: 1, startColumnIndex: 1, endColumnIndex: 3 }],
    data: [
      {
        rowData: [
          { values: [{}, text("Подъезд 1")] },
          { values: [number(2), { ...text("3 / 40,5"), ...red }, text("4 / 60,25 / бронь")] },
          {},
          { values: [number(1), text("1 / 40,5 / 405 млн")] },
          { values: [{}, { ...text("продано"), ...red }] },
          { values: [number(46_357, "DATE"), number(523_417_350.4567, "NUMBER", "#,##0")] },
        ],
      },
    ],
  },
]

let google: Awaited<ReturnType<typeof startGoogle>>
beforeAll(async () => {
  google = await startGoogle((id, attempt) => {
    if (id === "closed") return { status: 403, body: { error: { code: 403 } } }
    if (id === "busy") return { status: 429, body: { error: { code: 429 } } }
    if (id === "tired" && attempt < 3) return { status: 503, body: { error: { code: 503 } } }
    if (id === "gone") return { status: 404, body: { error: { code: 404 } } }
    return { status: 200, body: { sheets: SHEETS } }
  })
})
afterAll(() => google.stop())

test("without a service account the answer is that the connection is not set up", async () => {
  await expect(readGoogleSheet("list")).rejects.toMatchObject({ code: "not_configured" })
  process.env.GOOGLE_SERVICE_ACCOUNT = "half a key"
  provide({})
  await expect(readGoogleSheet("list")).rejects.toMatchObject({ code: "not_configured" })
  process.env.GOOGLE_SERVICE_ACCOUNT = google.key
  provide({ GOOGLE_SHEETS_ROOT_URL: google.root })
})

test("visible sheets come with values, days, merges and colours, and are understood like a file", async () => {
  const tables = await readGoogleSheet("list")
  expect(tables).toEqual([
    {
      sheet: "Корпус 2",
      merged: [{ fromLine: 1, toLine: 1, fromColumn: 1, toColumn: 2 }],
      rows: [
        { line: 1, cells: ["", "Подъезд 1", ""] },
        { line: 2, cells: ["2", "3 / 40,5", "4 / 60,25 / бронь"], fills: { 1: "ff0000" } },
        { line: 4, cells: ["1", "1 / 40,5 / 405 млн", ""] },
        { line: 5, cells: ["", "продано", ""], fills: { 1: "ff0000" } },
        { line: 6, cells: ["2026-12-01", "523417350", ""] },
      ],
    },
  ])
  const found = understandUnits(tables, "UZS")
  expect(found).toMatchObject({ shape: "grid", colours: [{ fill: "ff0000", status: "sold" }] })
  expect(
    found.rows.map((row) => ("unit" in row ? `${row.unit.block} ${row.unit.number} ${row.unit.status}` : row)),
  ).toEqual(["2 3 sold", "2 4 reserved", "2 1 free"])
})

test("a sheet that is closed, gone or too busy is one sentence each; a short failure is asked again", async () => {
  await expect(readGoogleSheet("closed")).rejects.toMatchObject({ fields: [{ message: "sheetForbidden" }] })
  await expect(readGoogleSheet("gone")).rejects.toMatchObject({ fields: [{ message: "sheetMissing" }] })
  expect(await readGoogleSheet("tired")).toHaveLength(1)
  expect(google.attempts.get("tired")).toBe(3)
  await expect(readGoogleSheet("busy")).rejects.toMatchObject({ code: "unavailable" })
  expect(google.attempts.get("busy")).toBe(4)
}, 30_000)

test("a sheet is named by the address that the browser shows, or by its id", () => {
  const id = "1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms"
  expect(sheetAddress.parse(`https://docs.google.com/spreadsheets/d/${id}/edit?gid=0#gid=0`)).toBe(id)
  expect(sheetAddress.parse(id)).toBe(id)
  expect(sheetAddress.safeParse("https://example.com/list").success).toBe(false)
})

import fc from "fast-check"
import readExcelFile from "read-excel-file/node"
import { expect, test } from "vitest"
import { defuse, undefuse } from "@/lib/tables/formulas"
import type { Cell, Column, TableFormat } from "@/lib/tables/sheet"
import { writeTable } from "@/lib/tables/write"

const COLUMNS: Column[] = [
  { heading: "Имя", width: 20, kind: "text" },
  { heading: "Этаж", width: 8, kind: "number", decimals: 0 },
  { heading: "Цена", width: 16, kind: "number", decimals: 2 },
  { heading: "Дата", width: 12, kind: "day" },
  { heading: "Создан", width: 17, kind: "moment" },
]

const FORMULAS = ['=HYPERLINK("http://evil")', "+1+1", "-2+3", "@SUM(A1)", "\tтаб", "\rвозврат"]

async function* inBatches(...batches: Cell[][][]) {
  yield* batches
}

function bytes(format: TableFormat, ...batches: Cell[][][]): Promise<Buffer> {
  const file = writeTable(format, { name: "Лист", columns: COLUMNS, batches: inBatches(...batches) })
  return new Response(file).arrayBuffer().then((buffer) => Buffer.from(buffer))
}

test("a CSV has a byte order mark, semicolons, decimal commas and days as people write them", async () => {
  const rows: Cell[][] = [
    ["Имя; с точкой", -1, 1_250_50, "2026-11-23", "2026-11-23T18:05"],
    [null, 0, -5, null, ""],
  ]
  const text = (await bytes("csv", [], rows)).toString("utf8")
  expect(text).toBe(
    '\uFEFFИмя;Этаж;Цена;Дата;Создан\n"Имя; с точкой";-1;1250,50;23.11.2026;23.11.2026 18:05\n;0;-0,05;;\n',
  )
})

test("in a CSV no text begins like a formula, and numbers below zero stay numbers", async () => {
  const text = (
    await bytes(
      "csv",
      FORMULAS.map((formula) => [formula, -1]),
    )
  ).toString("utf8")
  const cells = text.split("\n").slice(1, -1)
  expect(cells).toHaveLength(FORMULAS.length)
  for (const line of cells) expect(line).toMatch(/^"?'[=+\-@\t\r].*;-1;;;$/su)
})

test("defusing can be undone, whatever the text is", () => {
  fc.assert(fc.property(fc.string(), (text) => undefuse(defuse(text)) === text))
  fc.assert(fc.property(fc.stringMatching(/^'{0,3}[=+@-]/u), (text) => undefuse(defuse(text)) === text))
})

test("another library reads the workbook: numbers as numbers, days as dates, formulas as the text they were", async () => {
  const rows: Cell[][] = [
    ["Алишер", -1, 1_250_50, "2026-11-23", "2026-11-23T18:05"],
    ...FORMULAS.slice(0, 4).map((formula): Cell[] => [formula, null, null, null, null]),
  ]
  const [sheet] = await readExcelFile(await bytes("xlsx", rows.slice(0, 1), rows.slice(1)))
  expect(sheet?.sheet).toBe("Лист")
  const [head, first, ...rest] = sheet?.data ?? []
  expect(head).toEqual(["Имя", "Этаж", "Цена", "Дата", "Создан"])
  expect(first?.slice(0, 4)).toEqual(["Алишер", -1, 1250.5, new Date("2026-11-23T00:00:00Z")])
  expect(Number(first?.[4])).toBeCloseTo(Date.parse("2026-11-23T18:05:00Z"), -1) // a day's fraction ends between two milliseconds
  expect(rest.map((row) => row[0])).toEqual(FORMULAS.slice(0, 4))
})

test("a workbook's heading stays in sight and filters", async () => {
  const { default: excel } = await import("exceljs")
  const book = new excel.Workbook()
  await book.xlsx.load((await bytes("xlsx", [["Алишер"]])).buffer as ArrayBuffer)
  const [page] = book.worksheets
  expect(page?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 })
  expect(page?.autoFilter).toBe("A1:E1")
  expect(page?.getColumn(1).width).toBe(20)
  expect(page?.getCell("A2").numFmt).toBe("@")
  expect(page?.getCell("C2").numFmt).toBe("#,##0.00")
})

test("rows are asked for as the reader takes them, and no more when the reader goes away", async () => {
  let asked = 0
  async function* endless() {
    for (;;) {
      asked++
      yield Array.from({ length: 500 }, (_, row): Cell[] => [`Имя ${asked} ${row} ${Math.random()}`])
    }
  }
  for (const format of ["csv", "xlsx"] as const) {
    asked = 0
    const reader = writeTable(format, { name: "Лист", columns: COLUMNS, batches: endless() }).getReader()
    await reader.read()
    await new Promise((resolve) => setTimeout(resolve, 50))
    const held = asked
    expect(held).toBeLessThan(200)
    await reader.cancel()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(asked - held).toBeLessThanOrEqual(2)
  }
})

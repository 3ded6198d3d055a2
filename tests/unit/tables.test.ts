import { describe, expect, test } from "vitest"
import writeXlsx from "write-excel-file/node"
import { DomainError } from "@/lib/domain/errors"
import ru from "@/lib/i18n/messages/ru.json"
import { MOST_FILE_BYTES, MOST_UNPACKED_BYTES } from "@/lib/tables/limits"
import { readTables } from "@/lib/tables/read-tables"
import { makeWorkbook, makeZip } from "../support/zip"

const bytesOf = (text: string) => new TextEncoder().encode(text)
const rowsOf = async (bytes: Uint8Array) => (await readTables(bytes)).map((table) => table.rows.map((row) => row.cells))
const refusal = (bytes: Uint8Array) =>
  readTables(bytes).then(
    () => "read",
    (error: unknown) => (error instanceof DomainError ? error.fields[0]?.message : error),
  )

describe("a workbook", () => {
  test("gives values of formulas, dates as days, numbers as their format rounds them", async () => {
    const row = `<c r="A1"><f>B1*2</f><v>84.1</v></c><c r="B1" s="1"><v>46357</v></c><c r="C1" s="2"><f>1/3</f><v>523417350.4567</v></c><c r="D1"><v>0.30000000000000004</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#REF!</v></c><c r="G1"><f>SUM(A1)</f></c><c r="H1" t="str"><f>T(1)</f><v>кв</v></c><c r="I1" t="inlineStr"><is><r><t>а</t></r><r><t>б</t></r></is></c>`
    const bytes = makeWorkbook(`<sheetData><row r="1">${row}</row></sheetData>`)
    expect(await rowsOf(bytes)).toEqual([
      [["84.1", "2026-12-01", "523417350", "0.3", "true", "#REF!", "=SUM(A1)", "кв", "аб"]],
    ])
  })

  test("keeps the lines, merged cells and fills of its sheet, also a fill of the theme", async () => {
    const rows = `<row r="3"><c r="B3" s="3" t="inlineStr"><is><t>45</t></is></c></row><row r="5"><c r="A5"><v>1</v></c></row>`
    const bytes = makeWorkbook(
      `<sheetData>${rows}</sheetData><mergeCells count="1"><mergeCell ref="B3:C4"/></mergeCells>`,
    )
    expect(await readTables(bytes)).toEqual([
      {
        sheet: "Цены",
        rows: [
          { line: 3, cells: ["", "45"], fills: { 1: "b8d6a3" } },
          { line: 5, cells: ["1", ""] },
        ],
        merged: [{ fromLine: 3, toLine: 4, fromColumn: 1, toColumn: 2 }],
      },
    ])
  })

  test("of several sheets all with rows are read; a fill alone is a row of a legend", async () => {
    const made = await writeXlsx([
      { sheet: "А", data: [[{ value: "x", backgroundColor: "#FF0000" }, { value: 1 }]] },
      { sheet: "Пусто", data: [[null]] },
      { sheet: "Б", data: [[null, { value: "y" }]] },
    ]).toBuffer()
    expect(
      (await readTables(new Uint8Array(made))).map(({ sheet, rows }) => [sheet, rows[0]?.cells, rows[0]?.fills]),
    ).toEqual([
      ["А", ["x", "1"], { 0: "ff0000" }],
      ["Б", ["", "y"], undefined],
    ])
  })
})

describe("what is no table is refused with one sentence", () => {
  const huge = Buffer.alloc(MOST_UNPACKED_BYTES + 1)
  test.each<[string, string, () => Uint8Array]>([
    ["a zip bomb by its own words", "fileSwollen", () => makeZip([{ name: "xl/workbook.xml", data: huge }])],
    ["a zip bomb that lies", "fileSwollen", () => makeZip([{ name: "xl/workbook.xml", data: huge, says: 1_000 }])],
    ["a file over the limit", "fileLarge", () => new Uint8Array(MOST_FILE_BYTES + 1)],
    ["a document in a zip", "fileOther", () => makeZip([{ name: "word/document.xml", data: "<a/>" }])],
    ["a broken zip", "fileBroken", () => makeWorkbook("<sheetData/>").slice(0, 900)],
    ["a workbook whose XML is broken", "fileBroken", () => makeWorkbook("<sheetData><row")],
    ["a sheet with nothing in it", "fileEmpty", () => makeWorkbook("<sheetData/>")],
    [
      "a sheet merged as a whole",
      "fileMerged",
      () => makeWorkbook('<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    ],
    ["a workbook with a password", "filePassword", () => ole("EncryptedPackage")],
    ["an old Excel file", "fileOldExcel", () => ole("Workbook")],
    ["a PDF called .xlsx", "fileOther", () => bytesOf("%PDF-1.7\n1 0 obj")],
    [
      "a picture",
      "fileOther",
      () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]),
    ],
    ["bytes that are no text", "notText", () => Uint8Array.from([1, 2, 0, 3])],
    ["an empty file", "fileEmpty", () => new Uint8Array(0)],
    ["a CSV cut off inside a quotation", "notTable", () => bytesOf('Этаж;Кв\n1;"незакрыт')],
    ["JSON that ends too early", "notTable", () => bytesOf('[{"Этаж": 1}')],
    ["JSON of another shape", "notTable", () => bytesOf('{"a": {"b": 1}}')],
  ])("%s", async (_, fault, make) => {
    expect(await refusal(make())).toBe(fault)
    expect(ru.errors.fields).toHaveProperty(fault)
  })
})

describe("text", () => {
  test("JSON of objects, of lists, and as the only list of an object", async () => {
    const table = [
      ["Этаж", "Кв", "Цена"],
      ["1", "5", ""],
      ["2", "", "7.5"],
    ]
    expect(await rowsOf(bytesOf('[{"Этаж":1,"Кв":"5"},{"Этаж":2,"Цена":7.5}]'))).toEqual([table])
    expect(await rowsOf(bytesOf('\uFEFF{"units":[["Этаж","Кв","Цена"],[1,"5"],[2,null,7.5]]}'))).toEqual([table])
  })

  test("a CSV under any name and in any delimiter keeps its lines", async () => {
    const [table] = await readTables(bytesOf('a,b\n\n"1,5",2\n'))
    expect(table?.rows).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 3, cells: ["1,5", "2"] },
    ])
  })
})

/** The head of an OLE container with the name of one of its streams. */
function ole(stream: string): Uint8Array {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  return new Uint8Array(Buffer.concat([head, Buffer.alloc(1_000), Buffer.from(stream, "utf16le")]))
}

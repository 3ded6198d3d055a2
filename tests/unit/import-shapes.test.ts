import fc from "fast-check"
import { describe, expect, test } from "vitest"
import writeXlsx from "write-excel-file/node"
import { readFlat } from "@/lib/domain/imports/grid/flat/rules"
import { type Chosen, understandUnits } from "@/lib/domain/imports/rules"
import { readTables } from "@/lib/tables/read-tables"

type Cell =
  | string
  | number
  | null
  | { value?: string | number; span?: number; rowSpan?: number; backgroundColor?: string }

/** A workbook made by another library than the one that reads it. */
async function workbook(...sheets: { sheet?: string; rows: Cell[][] }[]): Promise<Uint8Array> {
  const cellOf = (cell: Cell) => (cell === null ? null : typeof cell === "object" ? cell : { value: cell })
  const data = sheets.map(({ sheet = "Лист1", rows }) => ({ sheet, data: rows.map((row) => row.map(cellOf)) }))
  return new Uint8Array(await writeXlsx(data).toBuffer())
}
const read = async (rows: Cell[][], chosen: Chosen = {}) =>
  understandUnits(await readTables(await workbook({ rows })), "UZS", chosen)
const short = (found: Awaited<ReturnType<typeof read>>) =>
  found.rows.map((row) =>
    "unit" in row
      ? `${row.unit.entrance}/${row.unit.floor}/${row.unit.stack} №${row.unit.number} ${row.unit.rooms ?? "?"}к ${row.unit.areaDm2 / 100} ${row.unit.price ?? "—"} ${row.unit.status}`
      : `строка ${row.line}: ${row.faults.map(({ code, column, value }) => `${column} ${code} ${value}`).join("; ")}`,
  )

describe("what stands in a cell of a grid", () => {
  test.each([
    ["45 / 2к / 63,45 / 523 млн", { number: "45", rooms: 2, areaDm2: 6_345, price: "523000000" }],
    [
      "№ 45\n2-комн.\n63.45 м²\n523 000 000 сум\nБронь",
      { number: "45", rooms: 2, areaDm2: 6_345, price: "523000000", status: "reserved" },
    ],
    ["45 2к 63,45 523 млн", { number: "45", rooms: 2, areaDm2: 6_345, price: "523000000" }],
    ["45\n2\n63\n523000000", { number: "45", rooms: 2, areaDm2: 6_300, price: "523000000" }],
    ["кв. 12А; студия; 28,5; sotilgan", { number: "12А", rooms: 0, areaDm2: 2_850, status: "sold" }],
    ["63,45 / 45 / 2 xona", { number: "45", rooms: 2, areaDm2: 6_345 }],
    ["45 / 63,45 / 8,2 млн/м²", { number: "45", areaDm2: 6_345 }],
  ])("%j", (text, flat) => {
    expect(readFlat(text, "UZS")).toEqual({ flat, faults: [] })
  })

  test("a part that is nothing known is named, not guessed", () => {
    expect(readFlat("45 / 2к / с видом на парк", "UZS").faults).toMatchObject([
      { code: "unknown_part", value: "с видом на парк" },
    ])
  })
})

describe("a sheet of floors and columns", () => {
  test("two entrances side by side under merged headings, a flat missing, floors from the top", async () => {
    const found = await read([
      [{ value: "ЖК «Рассвет», корпус 2", span: 6 }, null, null, null, null, null],
      ["Этаж", { value: "Подъезд 1", span: 2 }, null, { value: "Подъезд 2", span: 3 }, null, null],
      [
        3,
        "5 / 1к / 40,1 / 400 млн",
        "6 / 2к / 60 / 600 млн",
        "15 / 1к / 41 / 410 млн",
        null,
        "16 / 3к / 90,5 / продана",
      ],
      [2, "3 / 1к / 40,1 / 390 млн", null, "13 / 1к / 41 / 400 млн", "лифт", "14 / 3к / 90,5"],
    ])
    expect(found).toMatchObject({ shape: "grid", sheets: ["Лист1"] })
    expect(found.rows.every((row) => "unit" in row && row.unit.block === "2")).toBe(true)
    expect(short(found)).toEqual([
      "1/3/1 №5 1к 40.1 400000000 free",
      "1/3/2 №6 2к 60 600000000 free",
      "1/2/1 №3 1к 40.1 390000000 free",
      "2/3/1 №15 1к 41 410000000 free",
      "2/3/2 №16 3к 90.5 — sold",
      "2/2/1 №13 1к 41 400000000 free",
      "2/2/2 №14 3к 90.5 — free",
    ])
  })

  test("number, area and price in rows below each other, the floor merged beside them", async () => {
    const floor = (value: number) => ({ value, rowSpan: 3 })
    const found = await read([
      [null, "1-подъезд", null],
      [floor(1), "№ 1", "№ 2"],
      [null, 40.5, 62.25],
      [null, 405000000, "продана"],
      [floor(2), "№ 3", "№ 4"],
      [null, 40.5, 62.25],
      [null, 407000000, 622000000],
    ])
    expect(short(found)).toEqual([
      "1/1/1 №1 ?к 40.5 405000000 free",
      "1/1/2 №2 ?к 62.25 — sold",
      "1/2/1 №3 ?к 40.5 407000000 free",
      "1/2/2 №4 ?к 62.25 622000000 free",
    ])
  })

  test("status by colour: the legend is read, a colour without a legend is asked about and then remembered", async () => {
    const rows: Cell[][] = [
      ["эт.", "2-комн., 60 м²", "1к 40,5"],
      [2, { value: 3, backgroundColor: "#ff0000" }, { value: 4, backgroundColor: "#ffff00" }],
      [1, { value: 1, backgroundColor: "#ff0000" }, 2],
      [null, null, null],
      [null, { value: "продано", backgroundColor: "#ff0000" }, null],
    ]
    const found = await read(rows)
    expect(found.colours).toEqual([
      { fill: "ff0000", count: 2, status: "sold" },
      { fill: "ffff00", count: 1, status: null },
    ])
    expect(short(found)).toEqual([
      "1/2/1 №3 2к 60 — sold",
      "строка 2: C unknown_colour #ffff00",
      "1/1/1 №1 2к 60 — sold",
      "1/1/2 №2 1к 40.5 — free",
    ])
    expect(short(await read(rows, { colours: { ffff00: "reserved" } }))[1]).toBe("1/2/2 №4 1к 40.5 — reserved")
  })

  test("what is wrong in a cell is named by its row and column; the other cells are read", async () => {
    const found = await read([
      [2, "3 / 40,5", "четыре 4к", "5 / 40 / что-то"],
      [1, "1 / 40,5", "2 / 60", "проём"],
    ])
    expect(short(found).slice(0, 3)).toEqual([
      "1/2/1 №3 ?к 40.5 — free",
      "строка 1: C unknown_part четыре; C no_number четыре 4к; C no_area четыре 4к",
      "строка 1: D unknown_part что-то",
    ])
  })

  test("a sheet without floors or headings is nothing that is guessed at", async () => {
    expect(
      await read([
        ["Привет", "мир"],
        ["как", "дела"],
      ]),
    ).toMatchObject({
      shape: null,
      rows: [{ faults: [{ code: "no_heading" }, { code: "no_heading" }, { code: "no_heading" }] }],
    })
  })

  test("any chessboard that is drawn is read back as it was", async () => {
    const flat = fc.record({
      rooms: fc.integer({ min: 1, max: 5 }),
      areaDm2: fc.integer({ min: 2_000, max: 19_999 }),
      millions: fc.integer({ min: 100, max: 2_000 }),
      status: fc.constantFrom("free", "sold", "reserved", "closed"),
    })
    const words = { free: "свободна", sold: "продана", reserved: "бронь", closed: "не продаётся" }
    const shape = fc.record({
      floors: fc.integer({ min: 2, max: 5 }),
      stacks: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
      flats: fc.array(flat, { minLength: 60, maxLength: 60 }),
      mark: fc.constantFrom(" / ", "\n", "; "),
    })
    fc.assert(
      fc.property(shape, ({ floors, stacks, flats, mark }) => {
        const wanted: string[] = []
        let number = 0
        const body = Array.from({ length: floors }, (_, at) => {
          const floor = floors - at
          const cells = stacks.flatMap((count, entrance) =>
            Array.from({ length: count }, (_, stack) => {
              const facts = flats[number % flats.length] ?? flats[0]
              number++
              if (!facts) return ""
              const area = (facts.areaDm2 / 100).toFixed(2).replace(".", ",")
              wanted.push(
                `${entrance + 1}/${floor}/${stack + 1} №${number} ${facts.rooms}к ${facts.areaDm2 / 100} ${facts.millions}000000 ${facts.status}`,
              )
              return [
                number,
                `${facts.rooms}к`,
                area,
                `${facts.millions} млн`,
                words[facts.status as keyof typeof words],
              ].join(mark)
            }),
          )
          return { line: at + 3, cells: [String(floor), ...cells] }
        })
        const heading = ["", ...stacks.flatMap((count, at) => [`Подъезд ${at + 1}`, ...Array(count - 1).fill("")])]
        const table = { sheet: "", merged: [], rows: [{ line: 2, cells: heading }, ...body] }
        expect(short(understandUnits([table], "UZS")).sort()).toEqual(wanted.sort())
      }),
      { numRuns: 60 },
    )
  })
})

describe("a list with a heading", () => {
  test("under a title, with a total at the end, merged blocks, and columns that a person chose", async () => {
    const rows: Cell[][] = [
      [{ value: "Прайс-лист на 01.12.2026", span: 5 }, null, null, null, null],
      [],
      ["Корпус", "Этаж", "Кв. №", "Общая площадь", "К оплате"],
      [{ value: "А", rowSpan: 2 }, 1, 1, 40.5, 500000000],
      [null, 1, 2, 60, 700000000],
      ["Итого", null, null, 100.5, 1200000000],
    ]
    const found = await read(rows)
    expect(found).toMatchObject({ shape: "list" })
    expect(found.columns.at(-1)).toEqual({ heading: "К оплате", field: null })
    expect(short(found)).toEqual(["1/1/1 №1 ?к 40.5 — free", "1/1/2 №2 ?к 60 — free"])
    const chosen = await read(rows, { columns: { "К оплате": "price" } })
    expect(short(chosen)).toEqual(["1/1/1 №1 ?к 40.5 500000000 free", "1/1/2 №2 ?к 60 700000000 free"])
  })

  test("a workbook with a sheet for each entrance is read whole, the cover left out", async () => {
    const heading = ["Подъезд", "Этаж", "Квартира", "Площадь"]
    const bytes = await workbook(
      { sheet: "Обложка", rows: [["Застройщик"]] },
      { sheet: "П1", rows: [heading, [1, 1, 1, 40]] },
      { sheet: "П2", rows: [heading, [2, 1, 2, 40], [2, 1, "", 40]] },
    )
    const found = understandUnits(await readTables(bytes), "UZS")
    expect(found.sheets).toEqual(["П1", "П2"])
    expect(short(found)).toEqual(["1/1/1 №1 ?к 40 — free", "2/1/1 №2 ?к 40 — free", "строка 3: Квартира required "])
  })
})

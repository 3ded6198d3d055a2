import fc from "fast-check"
import { expect, test } from "vitest"
import writeXlsx from "write-excel-file/node"
import { type Chosen, understandUnits } from "@/lib/domain/imports/rules"
import { readTables } from "@/lib/tables/read-tables"

// A chessboard whose flats take several columns each: number, area and price side by side under one heading of a stack.

type Cell = string | number | null | { value?: string | number; span?: number; backgroundColor?: string }

/** A workbook made by another library than the one that reads it. */
async function read(rows: Cell[][], chosen: Chosen = {}) {
  const data = rows.map((row) => row.map((cell) => (typeof cell === "object" ? cell : { value: cell })))
  const bytes = await writeXlsx([{ sheet: "Лист1", data }]).toBuffer()
  return understandUnits(await readTables(new Uint8Array(bytes)), "UZS", chosen)
}

const short = ({ rows }: Awaited<ReturnType<typeof read>>) =>
  rows.map((row) =>
    "unit" in row
      ? `${row.unit.entrance}/${row.unit.floor}/${row.unit.stack} №${row.unit.number} ${row.unit.rooms ?? "?"}к ${row.unit.areaDm2 / 100} ${row.unit.price ?? "—"} ${row.unit.status}`
      : `строка ${row.line}: ${row.faults.map(({ code, column, value }) => `${column} ${code} ${value}`).join("; ")}`,
  )
const over = (value: string, span: number): Cell[] => [{ value, span }, ...Array<null>(span - 1).fill(null)]

const NAMED: Cell[][] = [
  ["Этаж", ...over("Подъезд 1", 6), ...over("Подъезд 2", 3)],
  [null, ...over("Стояк 1, 1к", 3), ...over("Стояк 2, 2к", 3), ...over("Стояк 1, 1к", 3)],
  [null, "№", "Площадь, м²", "Цена, млн", "№", "Площадь, м²", "Цена, млн", "№", "Площадь, м²", "Цена, млн"],
  [3, 5, 40.5, 400, 6, 60, 600, 15, 41, 410],
  [2, 3, 40.5, 390.5, null, null, null, 13, 41, "продана"],
]

test("columns under headings of their own are one flat: by entrance and stack, a missing flat leaves its place", async () => {
  const found = await read(NAMED)
  expect(found.shape).toBe("grid")
  expect(found.columns).toEqual([
    { heading: "№", field: "number" },
    { heading: "Площадь, м²", field: "area" },
    { heading: "Цена, млн", field: "price" },
  ])
  expect(short(found)).toEqual([
    "1/3/1 №5 1к 40.5 400000000 free",
    "1/3/2 №6 2к 60 600000000 free",
    "1/2/1 №3 1к 40.5 390500000 free",
    "2/3/1 №15 1к 41 410000000 free",
    "2/2/1 №13 1к 41 — sold",
  ])
})

test("what a heading means can be corrected, and files of the same headings are one shape", async () => {
  const rows: Cell[][] = NAMED.map((row) => row.map((cell) => (cell === "Цена, млн" ? "К оплате, млн" : cell)))
  const guessed = await read(rows)
  expect(guessed.columns.at(-1)).toEqual({ heading: "К оплате, млн", field: null })
  expect(short(guessed)[0]).toBe("1/3/1 №5 1к 40.5 — free")
  const chosen = await read(rows, { columns: { "К оплате, млн": "price" } })
  expect(short(chosen)[0]).toBe("1/3/1 №5 1к 40.5 400000000 free")
  expect(chosen.signature).toBe(guessed.signature)
  expect((await read(NAMED)).signature).not.toBe(guessed.signature)
})

test("what is wrong in one of a flat's columns is named by that column", async () => {
  const rows: Cell[][] = NAMED.map((row) => row.map((cell) => (cell === 390.5 ? "дорого" : cell)))
  const wrong = short(await read(rows)).filter((row) => row.startsWith("строка"))
  expect(wrong).toEqual(["строка 5: D price дорого"])
  const without = NAMED.map((row) => row.map((cell) => (cell === 41 ? null : cell)))
  expect(short(await read(without)).filter((row) => row.startsWith("строка"))).toEqual([
    "строка 4: I required ",
    "строка 5: I required ",
  ])
})

test("status by word in a column of its own comes before the colour of the cells", async () => {
  const red = (value: string | number) => ({ value, backgroundColor: "#ff0000" })
  const head = ["№", "S, м²", "Статус"]
  const found = await read([
    ["эт.", ...head, ...head],
    [2, red(3), 40.5, null, 4, 60, "бронь"],
    [1, red(1), 40.5, "свободна", 2, 60, null],
    [],
    [null, red("продано")],
  ])
  expect(short(found)).toEqual([
    "1/2/1 №3 ?к 40.5 — sold",
    "1/2/2 №4 ?к 60 — reserved",
    "1/1/1 №1 ?к 40.5 — free",
    "1/1/2 №2 ?к 60 — free",
  ])
})

test("without headings of their own the columns that a stack's heading is merged over are one flat", async () => {
  const found = await read([
    ["Этаж", ...over("Подъезд 1", 6)],
    [null, ...over("1-комн.", 3), ...over("2-комн.", 3)],
    [3, 5, 40.5, 400_000_000, 6, 60, "600 млн"],
    [2, 3, 41, 390_000_000, 4, 61.2, "продана"],
  ])
  expect(short(found)).toEqual([
    "1/3/1 №5 1к 40.5 400000000 free",
    "1/3/2 №6 2к 60 600000000 free",
    "1/2/1 №3 1к 41 390000000 free",
    "1/2/2 №4 2к 61.2 — sold",
  ])
})

test("a heading merged over two stacks of one kind leaves them two", async () => {
  const found = await read([
    [null, ...over("2-комн., 60 м²", 2)],
    [2, 3, 4],
    [1, 1, 2],
  ])
  expect(found.rows.map((row) => ("unit" in row ? row.unit.number : ""))).toEqual(["3", "", "1", ""])
})

test("any chessboard of side-by-side columns, in any order of them, is read back as it was", () => {
  const flat = fc.record({
    rooms: fc.integer({ min: 1, max: 5 }),
    areaDm2: fc.integer({ min: 2_000, max: 19_999 }),
    millions: fc.integer({ min: 100, max: 2_000 }),
    there: fc.boolean(),
  })
  const HEADS = { number: "Кв. №", rooms: "Комнат", area: "Площадь", price: "Цена" }
  const shape = fc.record({
    order: fc.shuffledSubarray(["number", "rooms", "area", "price"] as const, { minLength: 4 }),
    floors: fc.integer({ min: 2, max: 5 }),
    stacks: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    flats: fc.array(flat, { minLength: 60, maxLength: 60 }),
  })
  fc.assert(
    fc.property(shape, ({ order, floors, stacks, flats }) => {
      // One flat alone on each floor under a heading is a list, and is read as one.
      fc.pre(stacks.reduce((sum, count) => sum + count, 0) > 1)
      const wanted: string[] = []
      let number = 0
      const body = Array.from({ length: floors }, (_, at) => {
        const floor = floors - at
        const cells = stacks.flatMap((count, entrance) =>
          Array.from({ length: count }, (_, stack) => {
            const facts = flats[number % flats.length]
            number++
            // The top floor is whole, so that every stack is there.
            if (!facts || (!facts.there && at > 0)) return order.map(() => "")
            const text = {
              number: String(number),
              rooms: String(facts.rooms),
              area: (facts.areaDm2 / 100).toFixed(2).replace(".", ","),
              price: `${facts.millions} млн`,
            }
            wanted.push(
              `${entrance + 1}/${floor}/${stack + 1} №${number} ${facts.rooms}к ${facts.areaDm2 / 100} ${facts.millions}000000 free`,
            )
            return order.map((field) => text[field])
          }).flat(),
        )
        return { line: at + 4, cells: [String(floor), ...cells] }
      })
      const wide = stacks.map((count) => count * order.length)
      const entrances = wide.flatMap((width, at) => [`Подъезд ${at + 1}`, ...Array<string>(width - 1).fill("")])
      const heads = stacks.flatMap((count) =>
        Array.from({ length: count }, () => order.map((field) => HEADS[field])).flat(),
      )
      const rows = [{ line: 2, cells: ["", ...entrances] }, { line: 3, cells: ["Этаж", ...heads] }, ...body]
      const found = understandUnits([{ sheet: "", merged: [], rows }], "UZS")
      expect(short(found).sort()).toEqual(wanted.sort())
    }),
    { numRuns: 60 },
  )
})

import type { Currency } from "../../money"
import { type DraftRow, fault, type Place, tidy, wrong } from "../rows/rules"
import type { ListedStatus, SheetColour } from "../schema"
import type { MergedCells, Table, TableRow } from "../table/schema"
import { type Band, findStretches, readFloor, type Stretch } from "./bands/rules"
import { readLegend } from "./colours/rules"
import { type FlatText, readFlat } from "./flat/rules"

const NAME = "([\\p{L}\\d]+)"
const ENTRANCE = named("подъезд|секци[яи]|podyezd|podezd|entrance|section")
const BLOCK = named("корпус|блок|дом|литер|block|blok|korpus|building")

/** «Подъезд 1», «подъезд № 1», «1-й подъезд», «2-korpus». */
function named(words: string): RegExp {
  return new RegExp(`(?:${words})\\s*№?\\s*${NAME}|(\\d+)\\s*-?\\s*(?:й|чи|chi)?\\s*(?:${words})(?!\\p{L})`, "iu")
}

export type Grid = { rows: DraftRow[]; colours: SheetColour[]; signature: string }
type Entrance = { block: string; entrance: string; from: number; to: number }

/** Reads a sheet of floors and columns, or gives null when it is none: no run of floors, or no unit beside it. */
export function readGrid(table: Table, currency: Currency, chosen: Record<string, ListedStatus> = {}): Grid | null {
  const stretches = findStretches(table)
  const inGrid = new Set(stretches.flatMap(({ bands }) => bands.flatMap(({ rows }) => rows)))
  const legend = readLegend(table.rows.filter((row) => !inGrid.has(row)))
  const counts = new Map<string, number>()
  const colourOf = (fill: string) => chosen[fill] ?? legend.get(fill) ?? null
  const heads: string[] = []
  const rows = stretches.flatMap((stretch) => {
    const entrances = entrancesOf(table, stretch)
    heads.push(...entrances.map(({ block, entrance }) => `${block}/${entrance}`))
    return entrances.flatMap((entrance) => readEntrance({ table, stretch, entrance, currency, counts, colourOf }))
  })
  if (!rows.some((row) => "unit" in row)) return null
  const colours = [...counts].map(([fill, count]) => ({ fill, count, status: colourOf(fill) }))
  return { rows, colours, signature: JSON.stringify(heads) }
}

/** Entrances stand side by side under their headings, merged over their columns or not; without headings there is one. */
function entrancesOf(table: Table, { floorColumn, heading, bands }: Stretch): Entrance[] {
  const width = table.rows[0]?.cells.length ?? 0
  const block = blockOf(heading.map((row) => row.cells.join(" ")).join(" ")) ?? blockOf(table.sheet) ?? "1"
  const row = heading.findLast(({ cells }) => cells.some((text) => ENTRANCE.test(text)))
  const found = (row?.cells ?? []).flatMap((text, column) => {
    const match = ENTRANCE.exec(text)
    return match ? [{ column, name: match[1] ?? match[2] ?? "1" }] : []
  })
  const first = { from: floorColumn + 1, to: width - 1 }
  if (!row || found.length === 0) return [{ block, entrance: "1", ...first }]
  if (found.length === 1) return [{ block, entrance: found[0]?.name ?? "1", ...first }]
  return found.map(({ column, name }, at) => {
    const merge = table.merged.find((area) => area.fromLine === row.line && area.fromColumn === column)
    const next = found[at + 1]?.column ?? width
    const from = at === 0 ? Math.min(column, firstUsed(bands, floorColumn)) : column
    return { block, entrance: name, from, to: Math.min(merge?.toColumn ?? next - 1, next - 1) }
  })
}

/** A heading that is centred without merging stands to the right of its first column. */
function firstUsed(bands: Band[], floorColumn: number): number {
  const used = bands.flatMap(({ rows }) =>
    rows.map(({ cells }) => cells.findIndex((text, column) => column > floorColumn && text.trim() !== "")),
  )
  return Math.min(...used.filter((column) => column >= 0), Number.MAX_SAFE_INTEGER)
}

function blockOf(text: string): string | null {
  const match = BLOCK.exec(text)
  return match?.[1] ?? match?.[2] ?? null
}

type Reading = {
  table: Table
  stretch: Stretch
  entrance: Entrance
  currency: Currency
  counts: Map<string, number>
  colourOf: (fill: string) => ListedStatus | null
}

function readEntrance({ table, stretch, entrance, currency, counts, colourOf }: Reading): DraftRow[] {
  const columns = stacksOf(stretch, entrance)
  return stretch.bands.flatMap(({ floor, rows }) =>
    columns.flatMap((column, at): DraftRow[] => {
      const [first] = rows
      const text = rows
        .map(({ cells }) => cells[column] ?? "")
        .filter((part) => part.trim() !== "")
        .join("\n")
      if (!first || !/\d/u.test(text)) return [] // «Лифт», «—», an empty place
      const place: Place = { line: first.line, ...(table.sheet !== "" && { sheet: table.sheet }) }
      const { flat: said, faults } = readFlat(text, currency)
      const flat: FlatText = { ...headOf(stretch, column, currency), ...said }
      const fill = fillOf(rows, column, table.merged)
      if (fill && !said.status) counts.set(fill, (counts.get(fill) ?? 0) + 1)
      const status = said.status ?? (fill ? colourOf(fill) : "free")
      if (status === null) faults.push(fault("unknown_colour", "", `#${fill}`))
      if (flat.number === undefined) faults.push(fault("no_number", "", tidy(text).slice(0, 60)))
      if (flat.areaDm2 === undefined) faults.push(fault("no_area", "", tidy(text).slice(0, 60)))
      for (const found of faults) found.column = columnLetter(column)
      if (faults.length > 0) return [wrong(place, faults)]
      const { number = "", areaDm2 = 0, rooms, price } = flat
      const unit = {
        block: entrance.block,
        entrance: entrance.entrance,
        floor,
        stack: at + 1,
        number,
        areaDm2,
        status: status ?? "free",
        ...(rooms !== undefined && { rooms }),
        ...(price !== undefined && { price }),
      }
      return [{ ...place, unit }]
    }),
  )
}

/** Columns of the entrance in which a flat stands on some floor: stack 3 is the third of them, also where a flat is missing. */
function stacksOf({ bands, floorColumn }: Stretch, { from, to }: Entrance): number[] {
  const columns: number[] = []
  for (let column = from; column <= to; column++) {
    if (column === floorColumn) continue
    const texts = bands.map(({ rows }) => rows[0]?.cells[column] ?? "")
    const repeatsFloors = bands.every(({ floor }, at) => readFloor(texts[at] ?? "") === floor)
    if (!repeatsFloors && texts.some((text) => /\d/u.test(text))) columns.push(column)
  }
  return columns
}

/** Rooms and area that stand once above a column hold for all its flats. */
function headOf({ heading }: Stretch, column: number, currency: Currency): FlatText {
  const facts: FlatText = {}
  for (const { cells } of heading) {
    const { flat } = readFlat(cells[column] ?? "", currency)
    if (flat.rooms !== undefined) facts.rooms = flat.rooms
    if (flat.areaDm2 !== undefined) facts.areaDm2 = flat.areaDm2
  }
  return facts
}

function fillOf(rows: TableRow[], column: number, merged: MergedCells[]): string | undefined {
  const own = rows.map((row) => row.fills?.[column]).find((fill) => fill !== undefined)
  if (own !== undefined) return own
  const [first] = rows
  const area = merged.find(({ fromLine, fromColumn }) => fromLine === first?.line && fromColumn === column)
  return area && first?.fills?.[area.toColumn]
}

/** 0 → A, 26 → AA. */
export function columnLetter(column: number): string {
  const before = column >= 26 ? columnLetter(Math.floor(column / 26) - 1) : ""
  return before + String.fromCharCode(65 + (column % 26))
}

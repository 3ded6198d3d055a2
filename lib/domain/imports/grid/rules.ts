import type { Currency } from "../../money"
import { readStatus } from "../cells/rules"
import { type ChosenColumns, type Column, readRow } from "../list/rules"
import { type DraftRow, fault, type Place, tidy, wrong } from "../rows/rules"
import type { ListedStatus, SheetColour, UnitField } from "../schema"
import type { MergedCells, Table, TableRow } from "../table/schema"
import { type Band, findStretches, type Stretch } from "./bands/rules"
import { readLegend } from "./colours/rules"
import { namedStacks, type Span, type Stack, stacksOf } from "./columns/rules"
import { type FlatText, readFlat } from "./flat/rules"

const NAME = "([\\p{L}\\d]+)"
const ENTRANCE = named("подъезд|секци[яи]|podyezd|podezd|entrance|section")
const BLOCK = named("корпус|блок|дом|литер|block|blok|korpus|building")

/** «Подъезд 1», «подъезд № 1», «1-й подъезд», «2-korpus». */
function named(words: string): RegExp {
  return new RegExp(`(?:${words})\\s*№?\\s*${NAME}|(\\d+)\\s*-?\\s*(?:й|чи|chi)?\\s*(?:${words})(?!\\p{L})`, "iu")
}

/** `columns`: of flats that take several columns each, under headings of their own. */
export type Grid = { rows: DraftRow[]; columns: Column[]; colours: SheetColour[]; signature: string }
/** What a person said about sheets of this shape. */
type Chosen = { columns?: ChosenColumns; colours?: Record<string, ListedStatus> }
type Entrance = Span & { block: string; entrance: string }

/** Reads a sheet of floors and columns, or gives null when it is none: no run of floors, or no unit beside it. */
export function readGrid(table: Table, currency: Currency, chosen: Chosen = {}): Grid | null {
  const stretches = findStretches(table)
  const inGrid = new Set(stretches.flatMap(({ bands }) => bands.flatMap(({ rows }) => rows)))
  const legend = readLegend(table.rows.filter((row) => !inGrid.has(row)))
  const counts = new Map<string, number>()
  const colourOf = (fill: string) => chosen.colours?.[fill] ?? legend.get(fill) ?? null
  const heads: string[] = []
  const columns = new Map<string, Column>()
  const rows = stretches.flatMap((stretch) => {
    const entrances = entrancesOf(table, stretch)
    heads.push(...entrances.map(({ block, entrance }) => `${block}/${entrance}`))
    return entrances.flatMap((entrance) => {
      const reading = { table, stretch, entrance, currency, counts, colourOf }
      const stacks = namedStacks(stretch, entrance, table.merged, chosen.columns ?? {})
      if (stacks.length === 0) return readEntrance(reading)
      for (const { heading, field } of stacks.flat()) columns.set(heading, { heading, field })
      return readNamed(reading, stacks)
    })
  })
  if (!rows.some((row) => "unit" in row)) return null
  const colours = [...counts].map(([fill, count]) => ({ fill, count, status: colourOf(fill) }))
  const signature = JSON.stringify([...heads, ...columns.keys()])
  return { rows, columns: [...columns.values()], colours, signature }
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
  const stacks = stacksOf(stretch, entrance, table.merged, currency)
  return stretch.bands.flatMap(({ floor, rows }) =>
    stacks.flatMap(({ from: column, to }, at): DraftRow[] => {
      const [first] = rows
      const text = rows
        .flatMap(({ cells }) => cells.slice(column, to + 1))
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

/** Flats of several columns each: every one is read like a row of a list. */
function readNamed({ table, stretch, entrance, currency, counts, colourOf }: Reading, stacks: Stack[]): DraftRow[] {
  return stretch.bands.flatMap(({ floor, rows }) =>
    stacks.flatMap((stack, index): DraftRow[] => {
      const [line] = rows
      const textOf = (column: number) => rows.map(({ cells }) => cells[column] ?? "").join(" ")
      if (!line || !stack.some((column) => /\d/u.test(textOf(column.at)))) return []
      const place: Place = { line: line.line, ...(table.sheet !== "" && { sheet: table.sheet }) }
      const head = headOf(stretch, stack[0]?.at ?? 0, currency)
      const own = new Set(stack.map(({ field }) => field))
      // «Продана» stands where the price would.
      const word = own.has("status")
        ? undefined
        : stack.map(({ at }) => textOf(at)).find((text) => readStatus(tidy(text)))
      const known: [UnitField, string | number | undefined][] = [
        ["status", word],
        ["block", entrance.block],
        ["entrance", entrance.entrance],
        ["floor", floor],
        ["stack", index + 1],
        ["rooms", own.has("rooms") ? undefined : head.rooms],
        ["area", own.has("area") || head.areaDm2 === undefined ? undefined : (head.areaDm2 / 100).toFixed(2)],
      ]
      const given = known.filter(([, value]) => value !== undefined)
      const row = readRow(
        place,
        [...given.map(([, value]) => String(value)), ...stack.map(({ at }) => (textOf(at) === word ? "" : textOf(at)))],
        [...given.map(([field]): Column => ({ heading: field, field })), ...stack],
        currency,
      )
      const faults = "faults" in row ? row.faults : []
      for (const found of faults) found.column = letterOf(stack, found.column)
      const fill = stack.map((column) => fillOf(rows, column.at, table.merged)).find((one) => one !== undefined)
      const said = stack.some(({ field, at }) => field === "status" && tidy(textOf(at)) !== "")
      if (!fill || said || word !== undefined) return [row]
      counts.set(fill, (counts.get(fill) ?? 0) + 1)
      const status = colourOf(fill)
      if (status === null) faults.push(fault("unknown_colour", columnLetter(stack[0]?.at ?? 0), `#${fill}`))
      if ("faults" in row || status === null) return [wrong(place, faults)]
      return [{ ...row, unit: { ...row.unit, status } }]
    }),
  )
}

/** Where in the sheet a fault of a heading's column is; a column that is missing stays with its name. */
function letterOf(stack: Stack, heading: string): string {
  const column = stack.find((one) => one.heading === heading)
  return column ? columnLetter(column.at) : heading
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

import type { Currency } from "../../../money"
import { type ChosenColumns, type Column, columnsOf } from "../../list/rules"
import type { UnitField } from "../../schema"
import type { MergedCells, TableRow } from "../../table/schema"
import { readFloor, type Stretch } from "../bands/rules"
import { readFlat } from "../flat/rules"

/** A column of the sheet and what its heading says. */
export type Placed = Column & { at: number }
/** The columns of one stack that stand side by side, the unit's number among them. */
export type Stack = Placed[]

/** What the grid itself says by place; a column of it beside the flats is none of theirs. */
const PLACES: (UnitField | null)[] = ["block", "entrance", "floor", "stack"]

/** Columns, both ends counted. */
export type Span = { from: number; to: number }

/**
 * The stacks of an entrance whose flats take several columns each under headings of their own: «№ | Площадь | Цена» again and
 * again. Empty when no row above the floors names a number and something else.
 */
export function namedStacks(
  { heading }: Stretch,
  { from, to }: Span,
  merged: MergedCells[],
  chosen: ChosenColumns,
): Stack[] {
  const row = heading.findLast((one) => namesFlats(within(one, { from, to }, chosen)))
  if (!row) return []
  const begins = new Set(
    merged
      .filter((area) => area.toColumn > area.fromColumn && area.toLine < row.line)
      .filter((area) => heading.some(({ line }) => line === area.fromLine))
      .map((area) => area.fromColumn),
  )
  const stacks: Stack[] = []
  let open: Stack | undefined
  for (const column of within(row, { from, to }, chosen)) {
    if (column.heading === "" || PLACES.includes(column.field)) open = undefined
    else if (open && !begins.has(column.at) && !open.some((one) => nameOf(one) === nameOf(column))) open.push(column)
    else {
      open = [column]
      stacks.push(open)
    }
  }
  return stacks.filter((stack) => stack.some(({ field }) => field === "number"))
}

function within(row: TableRow, { from, to }: Span, chosen: ChosenColumns): Placed[] {
  return columnsOf(row, chosen).flatMap((column, at) => (at >= from && at <= to ? [{ ...column, at }] : []))
}

function namesFlats(columns: readonly Column[]): boolean {
  const fields = new Set(columns.map(({ field }) => field).filter((field) => !PLACES.includes(field)))
  fields.delete(null)
  return fields.has("number") && fields.size > 1
}

/** Two columns of one field are two flats, whatever words each has. */
function nameOf({ heading, field }: Column): string {
  return field ?? `"${heading}`
}

/**
 * Columns of the entrance in which a flat stands on some floor: stack 3 is the third of them, also where a flat is missing.
 * Columns that a heading is merged over and that make a flat only together are one stack.
 */
export function stacksOf(stretch: Stretch, { from, to }: Span, merged: MergedCells[], currency: Currency): Span[] {
  const { bands, floorColumn, heading } = stretch
  const together = merged.filter(
    ({ fromLine, fromColumn, toColumn }) =>
      fromColumn >= from &&
      toColumn <= to &&
      heading.some(({ line }) => line === fromLine) &&
      makeOneFlat(stretch, { from: fromColumn, to: toColumn }, currency),
  )
  const stacks: Span[] = []
  for (let column = from; column <= to; column++) {
    if (column === floorColumn) continue
    const span = together.find(({ fromColumn }) => fromColumn === column)
    if (span) {
      stacks.push({ from: column, to: span.toColumn })
      column = span.toColumn
      continue
    }
    const texts = bands.map(({ rows }) => rows[0]?.cells[column] ?? "")
    const repeatsFloors = bands.every(({ floor }, at) => readFloor(texts[at] ?? "") === floor)
    if (!repeatsFloors && texts.some((text) => /\d/u.test(text))) stacks.push({ from: column, to: column })
  }
  return stacks
}

/**
 * Columns of which the first holds bare numbers and none of the others does: what stands in those belongs to the first. A column of
 * whole numbers alone may be the next stack's; an area somewhere has decimals or its unit, a price is large.
 */
function makeOneFlat({ bands }: Stretch, { from, to }: Span, currency: Currency): boolean {
  const columns = Array.from({ length: to - from + 1 }, (_, index) =>
    bands.flatMap(({ rows }) => {
      const text = rows[0]?.cells[from + index] ?? ""
      return /\d/u.test(text) ? [readFlat(text, currency).flat] : []
    }),
  )
  const [numbers = [], ...others] = columns
  const facts = others.filter((flats) => flats.length > 0)
  return (
    numbers.length > 0 &&
    facts.length > 0 &&
    numbers.every((flat) => flat.number !== undefined && Object.keys(flat).length === 1) &&
    facts.every((flats) => flats.some((flat) => flat.number === undefined))
  )
}

/** A heading that names the number and another field more than once is no list's: the same flats would stand in it twice. */
export function repeatsFlats(columns: readonly Column[]): boolean {
  const count = (field: UnitField) => columns.filter((column) => column.field === field).length
  return count("number") > 1 && (["area", "price", "rooms", "status"] as const).some((field) => count(field) > 1)
}

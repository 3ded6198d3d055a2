import type { CellFault, ImportFault, ListedUnit } from "../schema"

/** A row of the file: understood, or with what is wrong in which column. */
export type ListedRow = Place & ({ unit: ListedUnit } | { faults: CellFault[] })
/** A row before its stack is known: files without that column count along the floor. */
export type DraftRow = Place & ({ unit: Omit<ListedUnit, "stack"> & { stack?: number } } | { faults: CellFault[] })
/** Where it stands: line and, where several are read, the sheet. */
export type Place = { line: number; sheet?: string }

/** Counts the stacks along each floor where the file does not name them. */
export function withStacks(rows: DraftRow[]): ListedRow[] {
  const next = new Map<string, number>()
  return rows.map((row): ListedRow => {
    if ("faults" in row) return row
    const floor = JSON.stringify([row.unit.block, row.unit.entrance, row.unit.floor])
    const stack = row.unit.stack ?? (next.get(floor) ?? 0) + 1
    next.set(floor, Math.max(stack, next.get(floor) ?? 0))
    return { ...row, unit: { ...row.unit, stack } }
  })
}

/** The same unit twice, or two units in one place of the grid: the second row is wrong and names the first. */
export function refuseRepeated(rows: ListedRow[], headings: { number: string; stack: string }): ListedRow[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    if ("faults" in row) return row
    const { line, unit } = row
    const same = seen.get(addressKey(unit))
    if (same !== undefined) return wrong(row, [fault("repeated", headings.number, unit.number, same)])
    const beside = seen.get(positionKey(unit))
    if (beside !== undefined) {
      return wrong(row, [fault("position_repeated", headings.stack, String(unit.stack), beside)])
    }
    seen.set(addressKey(unit), line).set(positionKey(unit), line)
    return row
  })
}

type Addressed = Pick<ListedUnit, "block" | "entrance" | "floor">

/** A unit is known by block, entrance, floor and number. */
export function addressKey(unit: Addressed & { number: string }): string {
  return JSON.stringify(["address", unit.block, unit.entrance, unit.floor, unit.number])
}

/** One position of the grid holds one unit. */
export function positionKey(unit: Addressed & { stack: number }): string {
  return JSON.stringify(["position", unit.block, unit.entrance, unit.floor, unit.stack])
}

export function fault(code: ImportFault, column = "", value = "", line?: number): CellFault {
  return { code, column, value, ...(line !== undefined && { line }) }
}

export function wrong({ line, sheet }: Place, faults: CellFault[]): Place & { faults: CellFault[] } {
  return { line, ...(sheet !== undefined && { sheet }), faults }
}

/** Spreadsheets leave no-break spaces, zero-width marks and blanks at the ends. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200B-\u200F\u2060\uFEFF]/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
}

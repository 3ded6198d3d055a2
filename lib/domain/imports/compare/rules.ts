import { isPriceFrozen, type UnitStatus } from "../../units/rules"
import { addressKey, type ListedRow, positionKey } from "../rows/rules"
import { type ImportCounts, NO_COUNTS } from "../runs/schema"
import { type Change, COMPARED, type Compared, type ImportRowDto, type ListedUnit } from "../schema"

/** A unit as it stands in the database. */
export type KnownUnit = Pick<ListedUnit, "block" | "entrance" | "floor" | "number" | "stack" | "areaDm2"> & {
  id: string
  status: UnitStatus
  kind: string
  rooms: number | null
  price: bigint | null
  finish: string | null
  layout: string | null
}

/**
 * What a price list would change: new units, changed ones with old and new values, unchanged ones, and those of the same
 * entrances that it does not name. Statuses are never compared: a known unit keeps its own. A price is left while somebody holds the unit.
 */
export function comparePriceList(rows: ListedRow[], known: KnownUnit[]): ImportRowDto[] {
  const byAddress = new Map(known.map((unit) => [addressKey(unit), unit]))
  const byPosition = new Map(known.map((unit) => [positionKey(unit), unit]))
  const verdicts = rows.map((row): ImportRowDto => {
    if ("faults" in row) return { ...row, verdict: "wrong", changes: [] }
    const { unit, ...at } = row
    const before = byAddress.get(addressKey(unit))
    const beside = byPosition.get(positionKey(unit))
    if (beside && beside.id !== before?.id) {
      const fault = { code: "position_taken" as const, column: "", value: beside.number }
      return { ...at, verdict: "wrong", unit, changes: [], faults: [fault] }
    }
    if (!before) return { ...at, verdict: "new", unit, changes: [], faults: [] }
    const all = changesOf(before, unit)
    const frozen = isPriceFrozen(before.status) ? all.find((change) => change.field === "price") : undefined
    const changes = all.filter((change) => change !== frozen)
    const verdict = changes.length > 0 ? "changed" : "unchanged"
    return { ...at, verdict, unit, unitId: before.id, changes, ...(frozen && { frozen }), faults: [] }
  })
  return [...verdicts, ...missing(rows, known)]
}

export function countVerdicts(rows: ImportRowDto[]): ImportCounts {
  const counts = { ...NO_COUNTS }
  for (const row of rows) {
    counts[row.verdict]++
    if (row.frozen) counts.frozen++
  }
  return counts
}

function changesOf(before: KnownUnit, unit: ListedUnit): Change[] {
  return COMPARED.flatMap((field): Change[] => {
    const to = unit[field]
    const from = storedValue(before, field)
    return to === undefined || to === from ? [] : [{ field, from, to }]
  })
}

function storedValue(unit: KnownUnit, field: Compared): string | number | null {
  if (field !== "price") return unit[field]
  return unit.price === null ? null : String(unit.price)
}

/** A file of one entrance says nothing about the others, and one with rows that cannot be read nothing about who is missing. */
function missing(rows: ListedRow[], known: KnownUnit[]): ImportRowDto[] {
  if (rows.some((row) => "faults" in row)) return []
  const units = rows.flatMap((row) => ("unit" in row ? [row.unit] : []))
  const entranceKey = (unit: { block: string; entrance: string }) => JSON.stringify([unit.block, unit.entrance])
  const entrances = new Set(units.map(entranceKey))
  const named = new Set(units.map(addressKey))
  return known
    .filter((unit) => entrances.has(entranceKey(unit)) && !named.has(addressKey(unit)))
    .map(({ id, block, entrance, floor, number }) => ({
      line: 0,
      verdict: "missing",
      unit: { block, entrance, floor, number },
      unitId: id,
      changes: [],
      faults: [],
    }))
}

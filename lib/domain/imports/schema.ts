import { z } from "zod"
import { CURRENCIES } from "../money"
import { unitKind } from "../units/schema"

/** Columns that a price list of units may have. */
export const UNIT_FIELDS = [
  "block",
  "entrance",
  "floor",
  "stack",
  "number",
  "kind",
  "rooms",
  "area",
  "price",
  "perM2",
  "finish",
  "status",
  "layout",
] as const
export type UnitField = (typeof UNIT_FIELDS)[number]

export const MOST_ROWS = 5_000

/** What the seller says about a unit: for sale, or gone by a way that this product did not see. */
export const LISTED_STATUSES = ["free", "sold", "reserved", "closed"] as const
export type ListedStatus = (typeof LISTED_STATUSES)[number]

/** A row that was understood. A key that is absent was not said: it is left as it is. Price as a decimal string of minor units. */
export const listedUnit = z.object({
  block: z.string(),
  entrance: z.string(),
  floor: z.number().int(),
  number: z.string(),
  stack: z.number().int(),
  areaDm2: z.number().int(),
  status: z.enum(LISTED_STATUSES),
  kind: unitKind.optional(),
  rooms: z.number().int().optional(),
  price: z.string().optional(),
  finish: z.enum(["none", "rough", "pre_finish", "turnkey", "furnished"]).optional(),
  layout: z.string().optional(),
})
export type ListedUnit = z.output<typeof listedUnit>

/** Why a cell, a row or a file was not understood; the sentence is `import.faults.<code>`. */
export const IMPORT_FAULTS = [
  "required",
  "whole_number",
  "floor_zero",
  "area",
  "rooms",
  "price",
  "unknown_word",
  "too_long",
  "columns",
  "repeated",
  "position_repeated",
  "position_taken",
  "no_heading",
  "heading_twice",
  "heading_currency",
  "empty",
  "too_many_rows",
] as const
export type ImportFault = (typeof IMPORT_FAULTS)[number]

export const cellFault = z.object({
  code: z.enum(IMPORT_FAULTS),
  /** The heading as it stands in the file; empty when the whole row or file is meant. */
  column: z.string(),
  value: z.string(),
  /** Another line that it collides with. */
  line: z.number().int().optional(),
})
export type CellFault = z.output<typeof cellFault>

export const COMPARED = ["stack", "areaDm2", "rooms", "price", "finish", "kind", "layout"] as const
export type Compared = (typeof COMPARED)[number]

const change = z.object({
  field: z.enum(COMPARED),
  from: z.union([z.string(), z.number(), z.null()]),
  to: z.union([z.string(), z.number()]),
})
export type Change = z.output<typeof change>

export const importRowDto = z.object({
  /** Line of the file, the heading being 1; 0 for units that the file does not name. */
  line: z.number().int(),
  verdict: z.enum(["new", "changed", "unchanged", "missing", "wrong"]),
  unit: listedUnit.partial().optional(),
  unitId: z.string().optional(),
  changes: z.array(change).default([]),
  /** A new price that was left, because somebody holds the unit. */
  frozen: change.optional(),
  faults: z.array(cellFault).default([]),
})
export type ImportRowDto = z.output<typeof importRowDto>

export const importCounts = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  missing: z.number().int(),
  wrong: z.number().int(),
  /** Prices left because somebody holds the unit. */
  frozen: z.number().int(),
})
export type ImportCounts = z.output<typeof importCounts>

export const importReportDto = z.object({
  id: z.string(),
  status: z.enum(["previewed", "applied", "failed"]),
  complex: z.object({ id: z.string().nullable(), slug: z.string(), name: z.string(), currency: z.enum(CURRENCIES) }),
  columns: z.array(z.object({ heading: z.string(), field: z.enum(UNIT_FIELDS).nullable() })),
  counts: importCounts,
  rows: z.array(importRowDto),
})
export type ImportReportDto = z.output<typeof importReportDto>

/** Which complex a file is of: its name or slug. One that does not exist is made when the import is applied. */
export const importUnitsInput = z.strictObject({
  fileName: z.string().max(200),
  complex: z.string().trim().min(1).max(120),
  /** The complex's own, or the company's for a new one, unless given. */
  currency: z.enum(CURRENCIES).optional(),
})
export type ImportUnitsInput = z.output<typeof importUnitsInput>

export const applyImportInput = z.strictObject({ id: z.string(), publish: z.boolean().default(false) })
export type ApplyImportInput = z.output<typeof applyImportInput>

export const appliedImportDto = z.object({
  complexId: z.string(),
  slug: z.string(),
  counts: importCounts,
  published: z.number().int(),
})
export type AppliedImportDto = z.output<typeof appliedImportDto>

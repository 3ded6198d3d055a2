import { z } from "zod"
import { CURRENCIES } from "../money"
import { pageInput, pageOf } from "../page"
import { unitKind } from "../units/schema"
import { listedContract } from "./contracts/schema"
import { listedLead } from "./leads/schema"
import { importCounts, importRunDto, VERDICTS } from "./runs/schema"

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

export const MOST_ROWS = 20_000

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
  "unknown_part",
  "unknown_colour",
  "no_number",
  "no_area",
  "phone",
  "date",
  "complex",
  "person",
  "person_many",
  "passport",
  "pinfl",
  "discount",
  "schedule",
  "schedule_days",
  "total",
  "unit",
  "unit_many",
  "unit_claimed",
  "contract_known",
  "contract_elsewhere",
  "contract_repeated",
  "contract_missing",
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
  /** Line of the file as the spreadsheet numbers it; 0 for units that the file does not name. */
  line: z.number().int(),
  /** The sheet of a workbook that has several with rows. */
  sheet: z.string().optional(),
  verdict: z.enum(VERDICTS),
  unit: listedUnit.partial().optional(),
  /** A row of a list of leads, and whose the lead is that the phone belongs to. */
  lead: listedLead.optional(),
  ownerName: z.string().optional(),
  /** A row of a book of contracts. Who buys is told without papers: those lie sealed beside it and are never sent. */
  contract: listedContract.optional(),
  unitId: z.string().optional(),
  changes: z.array(change).default([]),
  /** A new price that was left, because somebody holds the unit. */
  frozen: change.optional(),
  faults: z.array(cellFault).default([]),
})
export type ImportRowDto = z.output<typeof importRowDto>

/** What a colour of the sheet means; null: nobody has said, and its units are wrong until somebody does. */
export const sheetColour = z.object({
  fill: z.string().regex(/^[0-9a-f]{6}$/u),
  count: z.number().int(),
  status: z.enum(LISTED_STATUSES).nullable(),
})
export type SheetColour = z.output<typeof sheetColour>

/** How a file was understood, as a run keeps it. */
export const importMapping = z.object({
  complex: z
    .object({ id: z.string().nullable(), slug: z.string(), name: z.string(), currency: z.enum(CURRENCIES) })
    .nullable()
    .default(null),
  /** A list has a heading and a unit in each row; a grid has floors and a unit in each cell. Null: neither was found. */
  shape: z.enum(["list", "grid"]).nullable().default(null),
  /** The sheets that were read. */
  sheets: z.array(z.string()).default([]),
  columns: z.array(z.object({ heading: z.string(), field: z.enum(UNIT_FIELDS).nullable() })).default([]),
  colours: z.array(sheetColour).default([]),
  /** The columns of other lists than price lists. */
  read: z.array(z.object({ heading: z.string(), field: z.string().nullable() })).default([]),
  /** Whether the columns or colours may be corrected now: the sheets are still kept. */
  correctable: z.boolean().default(false),
})
export type ImportMapping = z.output<typeof importMapping>

/** The first rows stand in the report; all of them are read by pages. */
export const REPORTED_ROWS = 200

export const importReportDto = z.object({
  ...importRunDto.shape,
  ...importMapping.shape,
  rows: z.array(importRowDto),
})
export type ImportReportDto = z.output<typeof importReportDto>

export const listImportRowsInput = z.strictObject({
  ...pageInput,
  id: z.string(),
  verdict: z.enum(VERDICTS).optional(),
})
export type ListImportRowsInput = z.output<typeof listImportRowsInput>
export const importRowsPage = pageOf(importRowDto)

/** Which complex a file is of: its name or slug. One that does not exist is made when the import is applied. */
export const importUnitsInput = z.strictObject({
  fileName: z.string().max(200),
  complex: z.string().trim().min(1).max(120),
  /** The complex's own, or the company's for a new one, unless given. */
  currency: z.enum(CURRENCIES).optional(),
})
export type ImportUnitsInput = z.output<typeof importUnitsInput>

/** The address of a Google Sheet as the browser shows it, or its id alone. */
export const sheetAddress = z
  .string()
  .trim()
  .max(400)
  .transform((text) => /\/d\/([\w-]{20,})/u.exec(text)?.[1] ?? text)
  .refine((id) => /^[\w-]{20,100}$/u.test(id), "sheetAddress")

export const importSheetInput = z.strictObject({
  sheet: sheetAddress,
  ...importUnitsInput.omit({ fileName: true }).shape,
})

/** What a person says about files of one shape. */
export const chosenMapping = z.strictObject({
  /** By the heading as it stands in the file; null: nobody reads it. */
  columns: z.record(z.string().max(200), z.enum(UNIT_FIELDS).nullable()).default({}),
  /** By the background colour. */
  colours: z.record(z.string().regex(/^[0-9a-f]{6}$/u), z.enum(LISTED_STATUSES)).default({}),
})

export const correctImportInput = z.strictObject({ id: z.string(), ...chosenMapping.shape })
export type CorrectImportInput = z.output<typeof correctImportInput>

export const applyImportInput = z.strictObject({ id: z.string(), publish: z.boolean().default(false) })
export type ApplyImportInput = z.output<typeof applyImportInput>

export const appliedImportDto = z.object({
  complexId: z.string(),
  slug: z.string(),
  counts: importCounts,
  published: z.number().int(),
})
export type AppliedImportDto = z.output<typeof appliedImportDto>

import { z } from "zod"
import { sheetAddress } from "../schema"

/** How often a sheet is read: by the wall clock of the company. */
export const SCHEDULES = ["hourly", "sixHours", "daily"] as const
export type Schedule = (typeof SCHEDULES)[number]

/** What a sheet is read as: a complex's price list, or a list of leads. */
export const SOURCE_KINDS = ["units", "leads"] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

export const importSourceDto = z.object({
  id: z.string(),
  kind: z.enum(SOURCE_KINDS),
  name: z.string(),
  /** Empty for leads, which name their own. */
  complexId: z.string(),
  complexName: z.string(),
  sheetId: z.string(),
  schedule: z.enum(SCHEDULES),
  active: z.boolean(),
  /** It is being read now. */
  reading: z.boolean(),
  lastRunAt: z.iso.datetime().nullable(),
  /** When it was last read without an error. */
  readAt: z.iso.datetime().nullable(),
  /** Why the last reading failed: `errors.fields.<lastError>` or `errors.<lastError>`. The units are as they were before it. */
  lastError: z.string().nullable(),
  /** The newest reading that changed something or failed: one that found nothing new is not kept. */
  lastRunId: z.string().nullable(),
})
export type ImportSourceDto = z.output<typeof importSourceDto>

const facts = {
  name: z.string().trim().min(1).max(120),
  complexId: z.string().min(1).max(60),
  sheet: sheetAddress,
  schedule: z.enum(SCHEDULES),
}

export const addImportSourceInput = z.strictObject({
  ...facts,
  kind: z.enum(SOURCE_KINDS).default("units"),
  /** Of units; leads name their own. */
  complexId: facts.complexId.optional(),
})
export type AddImportSourceInput = z.output<typeof addImportSourceInput>

export const changeImportSourceInput = z.strictObject({
  id: z.string(),
  ...z.strictObject(facts).partial().shape,
  /** False: it is not read by schedule until it is true again. */
  active: z.boolean().optional(),
})
export type ChangeImportSourceInput = z.output<typeof changeImportSourceInput>

/** `POST /api/import-sources/check`: whether a sheet can be read. */
export const checkSheetInput = z.strictObject({ sheet: sheetAddress })
export const checkedSheetDto = z.object({
  /** What stands in it: each visible sheet with its first line of more than one word. */
  sheets: z.array(z.object({ name: z.string(), rows: z.int(), columns: z.array(z.string()) })),
})
export type CheckedSheetDto = z.output<typeof checkedSheetDto>

export const importSourceIdInput = z.strictObject({ id: z.string() })

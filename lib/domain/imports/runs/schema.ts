import { z } from "zod"
import { pageInput, pageOf } from "../../page"

export const IMPORT_KINDS = ["units", "leads", "contracts"] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

export const VERDICTS = ["new", "changed", "unchanged", "missing", "wrong"] as const
export type Verdict = (typeof VERDICTS)[number]

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
export const NO_COUNTS: ImportCounts = { new: 0, changed: 0, unchanged: 0, missing: 0, wrong: 0, frozen: 0 }

/** How far a reading is: `file` while the file is read, `compare` while it is understood, `write` while its rows are kept. */
export const importProgress = z.object({
  stage: z.enum(["file", "compare", "write"]),
  done: z.number().int(),
  total: z.number().int(),
  /** The sign of life: a run whose process has gone shows no newer one. */
  at: z.iso.datetime(),
})
export type ImportProgress = z.output<typeof importProgress>

/** What a run's `summary` holds. */
export const importSummary = z.object({
  counts: importCounts.optional(),
  progress: importProgress.optional(),
  published: z.number().int().optional(),
})
export type ImportSummary = z.output<typeof importSummary>

export const importRunDto = z.object({
  id: z.string(),
  kind: z.enum(IMPORT_KINDS),
  /** `failed`: rows are wrong, the file could not be read (`error`), or its process ended. */
  status: z.enum(["reading", "previewed", "applied", "failed"]),
  fileName: z.string(),
  /** Whether the file is kept: `GET /api/imports/{id}/file`. */
  hasFile: z.boolean(),
  /** The complex by its name; null for kinds without one and for a complex that is only made when the run is applied. */
  complexName: z.string().nullable(),
  byName: z.string().nullable(),
  sourceId: z.string().nullable(),
  createdAt: z.iso.datetime(),
  appliedAt: z.iso.datetime().nullable(),
  /** Why the file was not read: `errors.fields.<error>` or `errors.<error>`. */
  error: z.string().nullable(),
  progress: importProgress.nullable(),
  counts: importCounts,
  published: z.number().int(),
})
export type ImportRunDto = z.output<typeof importRunDto>

export const listImportRunsInput = z.strictObject({ ...pageInput, kind: z.enum(IMPORT_KINDS).optional() })
export type ListImportRunsInput = z.output<typeof listImportRunsInput>
export const importRunsPage = pageOf(importRunDto)

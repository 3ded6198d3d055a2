import { z } from "zod"

/** `POST /api/leads/{id}/merge`: everything of `id` goes to `intoId`. */
export const mergeLeadInput = z.strictObject({ id: z.string(), intoId: z.string() })
export type MergeLeadInput = z.output<typeof mergeLeadInput>

/** The reason, in a lead's history, of what a merge made of it. */
export const MERGED = "merged"

const ids = z.array(z.string())

/** What changed hands, by id: within a day it can go back. */
export const movedRows = z.object({
  touches: ids,
  comments: ids,
  callbacks: ids,
  claims: ids,
  queue: ids,
  contracts: ids,
  payments: ids,
  refunds: ids,
  files: ids,
})
export type MovedRows = z.output<typeof movedRows>

/** A lead that may be the same person. */
export const duplicateDto = z.object({
  id: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  owner: z.string().nullable(),
})

/** A lead that became this one and can still be taken apart. */
export const recentMergeDto = z.object({ sourceId: z.string(), name: z.string(), at: z.string() })

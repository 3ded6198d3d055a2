import { cache } from "react"
import type { Actor } from "@/lib/domain/actor"
import { DomainError } from "@/lib/domain/errors"
import { getImportReport } from "@/lib/domain/imports/runs/queries"
import type { ImportReportDto } from "@/lib/domain/imports/schema"

/** An import for its page, or null; one reading a request, however many ask. */
export const findImport = cache(async (actor: Actor, id: string): Promise<ImportReportDto | null> => {
  try {
    return await getImportReport(actor, id)
  } catch (error) {
    if (error instanceof DomainError && error.code === "not_found") return null // the layout answers 404
    throw error
  }
})

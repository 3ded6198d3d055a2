import { z } from "zod"
import { appliedLeadsDto } from "@/lib/domain/imports/leads/schema"
import { importReportDto } from "@/lib/domain/imports/schema"
import { route } from "./route"

const tags = ["Leads"]
/** What a file may have by lib/tables/limits.ts, and the form around it. */
const MOST_BYTES = 21 * 1_024 * 1_024

export const importLeads = {
  preview: route
    .meta({ permission: "import.run", accepts: ["multipart"], maxBodyBytes: MOST_BYTES })
    .route({
      method: "POST",
      path: "/api/imports/leads",
      successStatus: 201,
      tags,
      summary: "Read a list of leads and say what it would do",
      description:
        "A CSV, XLSX or JSON with headings in Russian, Uzbek or English; an export of leads is one. Nothing is written. A phone that is known becomes a touch (`changed`), never a second lead; a row that was imported before, or that is that very lead, is `unchanged`. `rows` as for any import.",
    })
    .input(z.strictObject({ file: z.file().max(MOST_BYTES) }))
    .output(importReportDto),
  apply: route
    .meta({ permission: "import.run" })
    .route({
      method: "POST",
      path: "/api/imports/leads/{id}/apply",
      tags,
      summary: "Write a previewed list of leads",
      description:
        "New leads go to their named owner or round the salespeople who are in; known ones keep theirs. A run is applied once: 409 `status_conflict`.",
    })
    .input(z.strictObject({ id: z.string() }))
    .output(appliedLeadsDto),
}

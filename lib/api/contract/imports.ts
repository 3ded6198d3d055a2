import { z } from "zod"
import { appliedImportDto, applyImportInput, importReportDto, importUnitsInput } from "@/lib/domain/imports/schema"
import { route } from "./route"

const tags = ["Complexes and units"]
const MOST_BYTES = 4 * 1_024 * 1_024

export const imports = {
  preview: route
    .meta({ permission: "import.run", accepts: ["multipart"], maxBodyBytes: MOST_BYTES })
    .route({
      method: "POST",
      path: "/api/imports",
      successStatus: 201,
      tags,
      summary: "Read a price list and say what it would change",
      description:
        "A CSV with headings in Russian, Uzbek or English. Nothing is written: `status` is `failed` when a row is wrong. `complex` is a name or slug; one that does not exist is made when the import is applied.",
    })
    .input(z.strictObject({ file: z.file().max(MOST_BYTES), ...importUnitsInput.omit({ fileName: true }).shape }))
    .output(importReportDto),
  get: route
    .meta({ permission: "import.run" })
    .route({ method: "GET", path: "/api/imports/{id}", tags, summary: "What an import found" })
    .input(z.strictObject({ id: z.string() }))
    .output(importReportDto),
  apply: route
    .meta({ permission: "import.run" })
    .route({
      method: "POST",
      path: "/api/imports/{id}/apply",
      tags,
      summary: "Write a previewed import, and with `publish` put its units on sale",
    })
    .input(applyImportInput)
    .output(appliedImportDto),
}

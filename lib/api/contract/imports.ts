import { z } from "zod"
import { importRunsPage, listImportRunsInput } from "@/lib/domain/imports/runs/schema"
import {
  appliedImportDto,
  applyImportInput,
  correctImportInput,
  importReportDto,
  importRowsPage,
  importSheetInput,
  importUnitsInput,
  listImportRowsInput,
} from "@/lib/domain/imports/schema"
import { route } from "./route"
import { tableFile, uploadedResponses } from "./table-file"

const tags = ["Complexes and units"]
const MEBIBYTE = 1_024 * 1_024
/** What a file may have by lib/tables/limits.ts, and the form around it. */
const MOST_BYTES = 21 * MEBIBYTE

export const imports = {
  list: route
    .meta({ permission: "import.run" })
    .route({ method: "GET", path: "/api/imports", tags, summary: "Imports, newest first" })
    .input(listImportRunsInput)
    .output(importRunsPage),
  preview: route
    .meta({ permission: "import.run", accepts: ["multipart"], maxBodyBytes: MOST_BYTES })
    .route({
      method: "POST",
      path: "/api/imports",
      successStatus: 201,
      tags,
      summary: "Read a price list and say what it would change",
      description:
        "A CSV, XLSX or JSON of at most 20 MB, told by its content: a list with headings in Russian, Uzbek or English, or a sheet with floors and a unit in each cell. Nothing is written: `status` is `failed` when a row is wrong, and `reading` when the file takes longer than the answer waits (ask again by id). `complex` is a name or slug; one that does not exist is made when the import is applied.",
    })
    .input(z.strictObject({ file: z.file().max(MOST_BYTES), ...importUnitsInput.omit({ fileName: true }).shape }))
    .output(importReportDto),
  previewSheet: route
    .meta({ permission: "import.run" })
    .route({
      method: "POST",
      path: "/api/imports/sheet",
      successStatus: 201,
      tags,
      summary: "Read a Google Sheet and say what it would change",
      description:
        "By its address or id. It must be shared with the service account of GOOGLE_SERVICE_ACCOUNT; without one the answer is 503 `not_configured`.",
    })
    .input(importSheetInput)
    .output(importReportDto),
  get: route
    .meta({ permission: "import.run" })
    .route({
      method: "GET",
      path: "/api/imports/{id}",
      tags,
      summary: "What an import found, with its first 200 rows",
    })
    .input(z.strictObject({ id: z.string() }))
    .output(importReportDto),
  file: route
    .meta({ permission: "import.run" })
    .route({
      method: "GET",
      path: "/api/imports/{id}/file",
      tags,
      outputStructure: "detailed",
      summary: "The file of an import as it was uploaded",
      description:
        "Of price lists and leads, where `hasFile` says so: kept while the import is, a month when it is never applied. A Google Sheet has none, and a book of contracts, whose papers are kept only encrypted.",
      spec: (operation) => ({ ...operation, responses: uploadedResponses }),
    })
    .input(z.strictObject({ id: z.string() }))
    .output(tableFile),
  rows: route
    .meta({ permission: "import.run" })
    .route({ method: "GET", path: "/api/imports/{id}/rows", tags, summary: "The rows of an import, by verdict" })
    .input(listImportRowsInput)
    .output(importRowsPage),
  correct: route
    .meta({ permission: "import.run" })
    .route({
      method: "POST",
      path: "/api/imports/{id}/mapping",
      tags,
      summary: "Say what columns and colours mean, and read the file again",
      description: "Remembered for files of the same shape. An import that was applied is not read again.",
    })
    .input(correctImportInput)
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

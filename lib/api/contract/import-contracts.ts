import { z } from "zod"
import { appliedContractsDto } from "@/lib/domain/imports/contracts/schema"
import { importReportDto } from "@/lib/domain/imports/schema"
import { route } from "./route"
import { tableFile, tableResponses } from "./table-file"

const tags = ["Contracts"]
/** What a file may have by lib/tables/limits.ts, and the form around it. */
const MOST_BYTES = 21 * 1_024 * 1_024

export const importContracts = {
  template: route
    .meta({ permission: "import.run" })
    .route({
      method: "GET",
      path: "/api/imports/contracts/template",
      outputStructure: "detailed",
      tags,
      summary: "An empty workbook for running contracts",
      description: "Three sheets with headings in the caller's language: contracts, due dates, payments so far.",
      spec: (operation) => ({ ...operation, responses: tableResponses }),
    })
    .input(z.strictObject({}))
    .output(tableFile),
  preview: route
    .meta({ permission: "import.run", accepts: ["multipart"], maxBodyBytes: MOST_BYTES })
    .route({
      method: "POST",
      path: "/api/imports/contracts",
      successStatus: 201,
      tags,
      summary: "Read a book of running contracts and say what it would write",
      description:
        "Nothing is written. What the file calls price, paid and debt is compared with its own due dates and payments; every sum that differs is a fault. Passports are sealed and never answered. `rows` as for any import.",
    })
    .input(z.strictObject({ file: z.file().max(MOST_BYTES) }))
    .output(importReportDto),
  apply: route
    .meta({ permission: "import.run" })
    .route({
      method: "POST",
      path: "/api/imports/contracts/{id}/apply",
      tags,
      summary: "Write a previewed book of contracts",
      description:
        "Each keeps the number on its paper; the complex's counter goes on behind the highest of its own shape. A run is applied once: 409 `status_conflict`; a number issued meanwhile is 409 `already_exists`.",
    })
    .input(z.strictObject({ id: z.string() }))
    .output(appliedContractsDto),
}

import { z } from "zod"
import {
  addImportSourceInput,
  changeImportSourceInput,
  checkedSheetDto,
  checkSheetInput,
  importSourceDto,
  importSourceIdInput,
} from "@/lib/domain/imports/sources/schema"
import { route } from "./route"

const tags = ["Complexes and units"]

export const importSources = {
  list: route
    .meta({ permission: "import.run" })
    .route({
      method: "GET",
      path: "/api/import-sources",
      tags,
      summary: "Google Sheets that are read by schedule, by name",
      description: "At most 200. `connected` is false without GOOGLE_SERVICE_ACCOUNT: nothing is read then.",
    })
    .input(z.strictObject({}))
    .output(
      z.object({
        items: z.array(importSourceDto),
        connected: z.boolean(),
        /** The address that sheets have to be shared with. */
        account: z.string().nullable(),
      }),
    ),
  add: route
    .meta({ permission: "import.run" })
    .route({
      method: "POST",
      path: "/api/import-sources",
      successStatus: 201,
      tags,
      summary: "Read a Google Sheet by schedule, into a complex or as leads",
      description:
        "`sheet` is an address or an id. What changed in it is written by itself, new units hidden; a sheet with a row or colour that is not understood changes nothing.",
    })
    .input(addImportSourceInput)
    .output(importSourceDto),
  check: route
    .meta({ permission: "import.run" })
    .route({
      method: "POST",
      path: "/api/import-sources/check",
      tags,
      summary: "Whether a Google Sheet can be read, and what stands in it",
      description:
        "Nothing is kept. What hinders is said at the field `sheet`; without GOOGLE_SERVICE_ACCOUNT it is 503 `not_configured`.",
    })
    .input(checkSheetInput)
    .output(checkedSheetDto),
  change: route
    .meta({ permission: "import.run" })
    .route({ method: "PATCH", path: "/api/import-sources/{id}", tags, summary: "Change, pause or resume a source" })
    .input(changeImportSourceInput)
    .output(importSourceDto),
  remove: route
    .meta({ permission: "import.run" })
    .route({
      method: "DELETE",
      path: "/api/import-sources/{id}",
      successStatus: 204,
      tags,
      summary: "Forget a source; what was read from it stays",
    })
    .input(importSourceIdInput)
    .output(z.void()),
  read: route
    .meta({ permission: "import.run" })
    .route({
      method: "POST",
      path: "/api/import-sources/{id}/read",
      tags,
      summary: "Read a source now, whatever its schedule",
      description:
        "`lastError` says whether it failed. `reading` is true when it takes longer than the answer waits, and 409 `status_conflict` is the answer while it is being read already; without GOOGLE_SERVICE_ACCOUNT it is 503 `not_configured`.",
    })
    .input(importSourceIdInput)
    .output(importSourceDto),
}

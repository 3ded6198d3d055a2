import { eventIterator } from "@orpc/contract"
import { z } from "zod"
import { changedUnits, changeUnitsInput } from "@/lib/domain/units/bulk/schema"
import { generatedUnits, generateUnitsInput, standingFloors } from "@/lib/domain/units/generate/schema"
import { unitEvent, watchUnitsInput } from "@/lib/domain/units/live/schema"
import {
  changeUnitInput,
  exportUnitsInput,
  gridDto,
  listUnitsInput,
  releasedUnits,
  releaseUnitsInput,
  unitDto,
  unitsPage,
} from "@/lib/domain/units/schema"
import { route } from "./route"
import { tableFile, tableResponses } from "./table-file"

const tags = ["Complexes and units"]

export const units = {
  list: route
    .meta({ permission: "unit.read" })
    .route({ method: "GET", path: "/api/units", tags, summary: "Units by filter, with live claims" })
    .input(listUnitsInput)
    .output(unitsPage),
  export: route
    // Everybody sees units, a page at a time. The whole price list as a file is what a competitor asks for: it is the admin's, as
    // imports are (domain.md §6: "units, prices, imports" belong to the admin alone).
    .meta({ permission: "unit.manage" })
    .route({
      method: "GET",
      path: "/api/units/export",
      outputStructure: "detailed",
      tags,
      summary: "The units of a complex as a CSV or XLSX file",
      description:
        "In the order of the grid, headings in the caller's language; an import reads the file without a change. In a CSV a text that a spreadsheet would take for a formula is defused with an apostrophe.",
      spec: (operation) => ({ ...operation, responses: tableResponses }),
    })
    .input(exportUnitsInput)
    .output(tableFile),
  grid: route
    .meta({ permission: "unit.read" })
    .route({
      method: "GET",
      path: "/api/complexes/{id}/grid",
      tags,
      summary: "The live grid of a complex, whole",
      description:
        "`id` may be the slug. A claim names its holder and until when; its lead only within the caller's scope.",
    })
    .input(z.strictObject({ id: z.string() }))
    .output(gridDto),
  stream: route
    .meta({ permission: "unit.read" })
    .route({
      method: "GET",
      path: "/api/units/stream",
      tags,
      summary: "Units as they change, as server-sent events",
      description:
        "Within a second of the commit; without `complexId`, which may be the slug, of all complexes. Begins with `reload`: read the grid then, and again whenever it says so. Ends with the session, which is asked for every 15 s.",
    })
    .input(watchUnitsInput)
    .output(eventIterator(unitEvent)),
  get: route
    .meta({ permission: "unit.read" })
    .route({ method: "GET", path: "/api/units/{id}", tags, summary: "A unit with its live claim" })
    .input(z.strictObject({ id: z.string() }))
    .output(unitDto),
  change: route
    .meta({ permission: "unit.manage" })
    .route({
      method: "PATCH",
      path: "/api/units/{id}",
      tags,
      summary: "Price, number, place, measures, layout, and the status moves that an admin makes",
      description:
        "While somebody holds the unit its price and measures are frozen, under a contract all that it names: 409 `unit_claimed`.",
    })
    .input(changeUnitInput)
    .output(unitDto),
  release: route
    .meta({ permission: "unit.manage" })
    .route({
      method: "POST",
      path: "/api/units/release",
      tags,
      summary: "Put hidden units on sale",
      description: "Those without a price stay hidden and are counted. With `preview` it only counts.",
    })
    .input(releaseUnitsInput)
    .output(releasedUnits),
  bulk: route
    .meta({ permission: "unit.manage" })
    .route({
      method: "POST",
      path: "/api/units/bulk",
      tags,
      summary: "Give many units a layout, hide, block or unblock them",
      description: "What cannot be moved stays and is counted by its reason. With `preview` it only counts.",
    })
    .input(changeUnitsInput)
    .output(changedUnits),
  generate: route
    .meta({ permission: "unit.manage" })
    .route({
      method: "POST",
      path: "/api/units/generate",
      tags,
      summary: "Make an entrance's units from its typical floor",
      description:
        "Units with a history stay and are named; doing it again changes nothing. With `preview` it only says what it would make.",
    })
    .input(generateUnitsInput)
    .output(generatedUnits),
  floors: route
    .meta({ permission: "unit.manage" })
    .route({
      method: "GET",
      path: "/api/entrances/{id}/floors",
      tags,
      summary: "The typical floor that an entrance's units follow",
      description: "As near as a description comes to them, to begin a new one from; null while there are none.",
    })
    .input(z.strictObject({ id: z.string() }))
    .output(standingFloors),
}

import { z } from "zod"
import {
  copiedDrawings,
  copyDrawingInput,
  createDrawingInput,
  drawingDto,
  drawingsPage,
  drawingVersionDto,
  drawingVersionInput,
  listDrawingsInput,
  saveDrawingInput,
} from "@/lib/domain/drawings/schema"
import { route } from "./route"

const tags = ["Drawings"]
const byId = z.strictObject({ id: z.string() })
/** Five thousand shapes with their vertices. */
const maxBodyBytes = 4 * 1_024 * 1_024

export const draws = {
  list: route
    .meta({ permission: "unit.read" })
    .route({ method: "GET", path: "/api/draws", tags, summary: "Drawings of a complex, from the whole site down" })
    .input(listDrawingsInput)
    .output(drawingsPage),
  get: route
    .meta({ permission: "unit.read" })
    .route({ method: "GET", path: "/api/draws/{id}", tags, summary: "A drawing with its shapes" })
    .input(byId)
    .output(drawingDto),
  create: route
    .meta({ permission: "drawing.edit", maxBodyBytes })
    .route({ method: "POST", path: "/api/draws", successStatus: 201, tags, summary: "Add a drawing" })
    .input(createDrawingInput)
    .output(drawingDto),
  save: route
    .meta({ permission: "drawing.edit", maxBodyBytes })
    .route({
      method: "PUT",
      path: "/api/draws/{id}",
      tags,
      summary: "Save a drawing as its next version",
      description: "`version` is the one that was changed. Saved by somebody else since: 409 `version_conflict`.",
    })
    .input(saveDrawingInput)
    .output(drawingDto),
  remove: route
    .meta({ permission: "drawing.edit" })
    .route({ method: "DELETE", path: "/api/draws/{id}", tags, summary: "Remove a drawing" })
    .input(byId)
    .output(z.object({ id: z.string() })),
  version: route
    .meta({ permission: "drawing.edit" })
    .route({
      method: "GET",
      path: "/api/draws/{id}/versions/{version}",
      tags,
      summary: "What was saved as a version",
      description: "The last thirty are kept.",
    })
    .input(drawingVersionInput)
    .output(drawingVersionDto),
  copy: route
    .meta({ permission: "drawing.edit" })
    .route({
      method: "POST",
      path: "/api/draws/{id}/copy",
      successStatus: 201,
      tags,
      summary: "Copy a floor's drawing to other floors",
      description: "Units are linked again by entrance and stack. A floor that has a drawing keeps it.",
    })
    .input(copyDrawingInput)
    .output(copiedDrawings),
}

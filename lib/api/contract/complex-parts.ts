import { z } from "zod"
import { complexPicturesDto, setPicturesInput } from "@/lib/domain/complexes/pictures/schema"
import {
  addProgressInput,
  changeProgressInput,
  progressNoteDto,
  progressNotesDto,
} from "@/lib/domain/complexes/progress/schema"
import { complexDto } from "@/lib/domain/complexes/schema"
import { arrangeBlocksInput } from "@/lib/domain/complexes/structure/schema"
import { addLayoutInput, changeLayoutInput, layoutDto, layoutsDto } from "@/lib/domain/layouts/schema"
import { route } from "./route"

const tags = ["Complexes and units"]
const one = z.strictObject({ id: z.string() })
const read = route.meta({ permission: "unit.read" })
const write = route.meta({ permission: "unit.manage" })

export const blocks = {
  arrange: write
    .route({
      method: "PUT",
      path: "/api/complexes/{id}/blocks",
      tags,
      summary: "Add, rename, reorder and remove blocks and entrances",
      description:
        "In their order. With `id` one that exists; without, a new one. What is not named stays behind the others unless `removed` has it; what has units or drawings is not removed: 409 `part_in_use`.",
    })
    .input(arrangeBlocksInput)
    .output(complexDto),
}

export const pictures = {
  list: read
    .route({ method: "GET", path: "/api/complexes/{id}/pictures", tags, summary: "Pictures of a complex" })
    .input(one)
    .output(complexPicturesDto),
  set: write
    .route({
      method: "PUT",
      path: "/api/complexes/{id}/pictures",
      tags,
      summary: "Set the pictures of a complex",
      description: "All of them, in their order, uploaded before as public media.",
    })
    .input(setPicturesInput)
    .output(complexPicturesDto),
}

export const progress = {
  list: read
    .route({ method: "GET", path: "/api/complexes/{id}/progress", tags, summary: "Notes on the construction" })
    .input(one)
    .output(progressNotesDto),
  add: write
    .route({
      method: "POST",
      path: "/api/complexes/{id}/progress",
      successStatus: 201,
      tags,
      summary: "Add a note on the construction",
    })
    .input(addProgressInput)
    .output(progressNoteDto),
  change: write
    .route({ method: "PATCH", path: "/api/progress/{id}", tags, summary: "Correct a note on the construction" })
    .input(changeProgressInput)
    .output(progressNoteDto),
  remove: write
    .route({
      method: "DELETE",
      path: "/api/progress/{id}",
      successStatus: 204,
      tags,
      summary: "Remove a note on the construction",
    })
    .input(one)
    .output(z.void()),
}

export const layouts = {
  list: read
    .route({ method: "GET", path: "/api/complexes/{id}/layouts", tags, summary: "Layouts of a complex" })
    .input(one)
    .output(layoutsDto),
  add: write
    .route({ method: "POST", path: "/api/complexes/{id}/layouts", successStatus: 201, tags, summary: "Add a layout" })
    .input(addLayoutInput)
    .output(layoutDto),
  change: write
    .route({ method: "PATCH", path: "/api/layouts/{id}", tags, summary: "Change a layout" })
    .input(changeLayoutInput)
    .output(layoutDto),
  remove: write
    .route({
      method: "DELETE",
      path: "/api/layouts/{id}",
      successStatus: 204,
      tags,
      summary: "Remove a layout that no unit has",
    })
    .input(one)
    .output(z.void()),
}

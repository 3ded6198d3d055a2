import { z } from "zod"
import {
  changeComplexInput,
  complexDto,
  complexesPage,
  createComplexInput,
  listComplexesInput,
} from "@/lib/domain/complexes/schema"
import { route } from "./route"

const tags = ["Complexes and units"]

export const complexes = {
  list: route
    .meta({ permission: "unit.read" })
    .route({ method: "GET", path: "/api/complexes", tags, summary: "Complexes with blocks and entrances" })
    .input(listComplexesInput)
    .output(complexesPage),
  get: route
    .meta({ permission: "unit.read" })
    .route({ method: "GET", path: "/api/complexes/{id}", tags, summary: "A complex" })
    .input(z.strictObject({ id: z.string() }))
    .output(complexDto),
  create: route
    .meta({ permission: "unit.manage" })
    .route({
      method: "POST",
      path: "/api/complexes",
      successStatus: 201,
      tags,
      summary: "Add a complex",
      description:
        "Slug and contract prefix come from the name unless given. Slugs that are routes of the site are refused.",
    })
    .input(createComplexInput)
    .output(complexDto),
  change: route
    .meta({ permission: "unit.manage" })
    .route({
      method: "PATCH",
      path: "/api/complexes/{id}",
      tags,
      summary: "Change a complex, publish it or take it off",
      description: "`blocks` adds what is not there yet. A former slug redirects for ever.",
    })
    .input(changeComplexInput)
    .output(complexDto),
}

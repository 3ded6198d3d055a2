import { changeComplex, createComplex } from "@/lib/domain/complexes/commands"
import { getComplex, listComplexes } from "@/lib/domain/complexes/register/queries"
import { api } from "./api"

export const complexes = {
  list: api.complexes.list.handler(({ input, context }) => listComplexes(context.actor, input)),
  get: api.complexes.get.handler(({ input, context }) => getComplex(context.actor, input.id)),
  create: api.complexes.create.handler(({ input, context }) => createComplex(context.actor, input)),
  change: api.complexes.change.handler(({ input, context }) => changeComplex(context.actor, input)),
}

import { copyDrawing, createDrawing, deleteDrawing, saveDrawing } from "@/lib/domain/drawings/commands"
import { getDrawing, getDrawingVersion, listDrawings } from "@/lib/domain/drawings/queries"
import { api } from "./api"

export const draws = {
  list: api.draws.list.handler(({ input, context }) => listDrawings(context.actor, input)),
  get: api.draws.get.handler(({ input, context }) => getDrawing(context.actor, input.id)),
  create: api.draws.create.handler(({ input, context }) => createDrawing(context.actor, input)),
  save: api.draws.save.handler(({ input, context }) => saveDrawing(context.actor, input)),
  remove: api.draws.remove.handler(({ input, context }) => deleteDrawing(context.actor, input.id)),
  version: api.draws.version.handler(({ input, context }) => getDrawingVersion(context.actor, input)),
  copy: api.draws.copy.handler(({ input, context }) => copyDrawing(context.actor, input)),
}

import { setPictures } from "@/lib/domain/complexes/pictures/commands"
import { listPictures } from "@/lib/domain/complexes/pictures/queries"
import { addProgress, changeProgress, removeProgress } from "@/lib/domain/complexes/progress/commands"
import { listProgress } from "@/lib/domain/complexes/progress/queries"
import { arrangeBlocks } from "@/lib/domain/complexes/structure/commands"
import { addLayout, changeLayout, removeLayout } from "@/lib/domain/layouts/commands"
import { listLayouts } from "@/lib/domain/layouts/queries"
import { api } from "./api"

export const blocks = {
  arrange: api.blocks.arrange.handler(({ input, context }) => arrangeBlocks(context.actor, input)),
}

export const pictures = {
  list: api.pictures.list.handler(({ input, context }) => listPictures(context.actor, input.id)),
  set: api.pictures.set.handler(({ input, context }) => setPictures(context.actor, input)),
}

export const progress = {
  list: api.progress.list.handler(({ input, context }) => listProgress(context.actor, input.id)),
  add: api.progress.add.handler(({ input, context }) => addProgress(context.actor, input)),
  change: api.progress.change.handler(({ input, context }) => changeProgress(context.actor, input)),
  remove: api.progress.remove.handler(({ input, context }) => removeProgress(context.actor, input.id)),
}

export const layouts = {
  list: api.layouts.list.handler(({ input, context }) => listLayouts(context.actor, input.id)),
  add: api.layouts.add.handler(({ input, context }) => addLayout(context.actor, input)),
  change: api.layouts.change.handler(({ input, context }) => changeLayout(context.actor, input)),
  remove: api.layouts.remove.handler(({ input, context }) => removeLayout(context.actor, input.id)),
}

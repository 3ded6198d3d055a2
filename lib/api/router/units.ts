import { DomainError } from "@/lib/domain/errors"
import { changeUnits } from "@/lib/domain/units/bulk/commands"
import { changeUnit, releaseUnits } from "@/lib/domain/units/commands"
import { generateUnits } from "@/lib/domain/units/generate/commands"
import { getStandingFloors } from "@/lib/domain/units/generate/standing/queries"
import { getGrid, getUnit, listUnits } from "@/lib/domain/units/queries"
import { api } from "./api"
import { exportUnits } from "./units-export"
import { streamUnits } from "./units-stream"

export const units = {
  list: api.units.list.handler(({ input, context }) => listUnits(context.actor, input)),
  export: api.units.export.handler(({ input, context }) => exportUnits(context, input)),
  grid: api.units.grid.handler(async ({ input, context }) => {
    const grid = await getGrid(context.actor, input.id)
    if (!grid) throw new DomainError("not_found")
    return grid
  }),
  stream: api.units.stream.handler(({ input, context, signal }) => streamUnits({ input, context, signal })),
  get: api.units.get.handler(({ input, context }) => getUnit(context.actor, input.id)),
  change: api.units.change.handler(({ input, context }) => changeUnit(context.actor, input)),
  release: api.units.release.handler(({ input, context }) => releaseUnits(context.actor, input)),
  bulk: api.units.bulk.handler(({ input, context }) => changeUnits(context.actor, input)),
  generate: api.units.generate.handler(({ input, context }) => generateUnits(context.actor, input)),
  floors: api.units.floors.handler(({ input, context }) => getStandingFloors(context.actor, input.id)),
}

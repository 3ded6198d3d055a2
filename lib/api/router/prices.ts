import { repriceUnits, revertPriceChange } from "@/lib/domain/prices/commands"
import { getPriceHistory, listChangedUnits, listPriceChanges, listUnitPrices } from "@/lib/domain/prices/queries"
import { api } from "./api"

export const prices = {
  reprice: api.prices.reprice.handler(({ input, context }) => repriceUnits(context.actor, input)),
  list: api.prices.list.handler(({ input, context }) => listPriceChanges(context.actor, input)),
  units: api.prices.units.handler(({ input, context }) => listChangedUnits(context.actor, input)),
  revert: api.prices.revert.handler(({ input, context }) => revertPriceChange(context.actor, input.id)),
  ofUnit: api.prices.ofUnit.handler(({ input, context }) => listUnitPrices(context.actor, input)),
  history: api.prices.history.handler(({ input, context }) => getPriceHistory(context.actor, input.id)),
}

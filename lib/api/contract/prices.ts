import { z } from "zod"
import {
  changedUnitsPage,
  listChangedUnitsInput,
  listPriceChangesInput,
  listUnitPricesInput,
  priceChangesPage,
  priceHistoryDto,
  repricedUnits,
  repriceInput,
  revertedPrices,
  unitPricesPage,
} from "@/lib/domain/prices/schema"
import { route } from "./route"

const tags = ["Prices"]

export const prices = {
  reprice: route
    .meta({ permission: "price.change" })
    .route({
      method: "POST",
      path: "/api/units/reprice",
      tags,
      summary: "Change the prices of many units as one event",
      description:
        "Claimed units are skipped and counted, also those claimed since the preview. `units` and `skippedUnits` are the first 200.",
    })
    .input(repriceInput)
    .output(repricedUnits),
  list: route
    .meta({ permission: "price.change" })
    .route({
      method: "GET",
      path: "/api/price-changes",
      tags,
      summary: "Changes of a complex's price list, newest first",
    })
    .input(listPriceChangesInput)
    .output(priceChangesPage),
  units: route
    .meta({ permission: "price.change" })
    .route({
      method: "GET",
      path: "/api/price-changes/{id}/units",
      tags,
      summary: "Old and new price of each unit of a change",
    })
    .input(listChangedUnitsInput)
    .output(changedUnitsPage),
  revert: route
    .meta({ permission: "price.change" })
    .route({
      method: "POST",
      path: "/api/price-changes/{id}/revert",
      tags,
      summary: "Give the units of a change their old prices back",
      description:
        "Only units that nobody holds and whose price is still the one this change gave; the others are named. Twice: 409 `price_change_reverted`.",
    })
    .input(z.strictObject({ id: z.string() }))
    .output(revertedPrices),
  ofUnit: route
    .meta({ permission: "price.change" })
    .route({ method: "GET", path: "/api/units/{id}/prices", tags, summary: "A unit's prices, newest first" })
    .input(listUnitPricesInput)
    .output(unitPricesPage),
  history: route
    .meta({ permission: "price.change" })
    .route({
      method: "GET",
      path: "/api/complexes/{id}/price-history",
      tags,
      summary: "Average price per m² by rooms over time",
      description: "Today's flats at the prices they had: sum of prices by sum of areas.",
    })
    .input(z.strictObject({ id: z.string() }))
    .output(priceHistoryDto),
}

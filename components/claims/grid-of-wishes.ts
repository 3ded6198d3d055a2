import { MANY_ROOMS, NO_FILTER, writeLiveFilter } from "@/components/live-grid/live-filter"
import type { LeadCardDto } from "@/lib/domain/leads/card/schema"

/** The grid of a complex with a lead's wishes set as its filter, and the lead ready to be claimed for. */
export function gridOfWishes(
  slug: string,
  { id, wishes, budget }: Pick<LeadCardDto, "id" | "wishes" | "budget">,
): string {
  const query = writeLiveFilter({
    ...NO_FILTER,
    statuses: ["available"],
    rooms: [...new Set((wishes.rooms ?? []).map((rooms) => Math.min(rooms, MANY_ROOMS)))],
    priceMax: budget,
    floorFrom: wishes.floorFrom ?? null,
    floorTo: wishes.floorTo ?? null,
    areaFromDm2: wishes.areaFromDm2 ?? null,
    areaToDm2: wishes.areaToDm2 ?? null,
  })
  query.set("lead", id)
  return `/dashboard/grid/${slug}?${query}`
}

import type { PublicGridDto } from "@/lib/domain/units/schema"
import { packUnits } from "../grid/compact"
import { standsInBuilding } from "../grid/unit"

/** What the facade is drawn from: flats and shops above ground, packed; null when nothing stands there yet. */
export function streetOf(grid: PublicGridDto | null): string | null {
  const standing = grid?.items.filter((unit) => unit.floor > 0 && standsInBuilding(unit)) ?? []
  return standing.length > 0 ? packUnits(standing) : null
}

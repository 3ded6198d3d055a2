import type { PublicGridDto } from "@/lib/domain/units/schema"
import { layOutStreet } from "../facade/geometry"
import { packUnits } from "../grid/compact"
import { standsInBuilding } from "../grid/unit"

/** From this width to height on, a street does not fit beside words and stands below them. */
const WIDE = 2.4

export type StreetView = {
  /** What the facade is drawn from. */
  packed: string
  wide: boolean
  /** Flats that can be bought today. */
  free: number
}

/** Flats and shops above ground, packed for the facade; null when nothing stands there yet. */
export function streetOf(grid: PublicGridDto | null): StreetView | null {
  const standing = grid?.items.filter((unit) => unit.floor > 0 && standsInBuilding(unit)) ?? []
  if (standing.length === 0) return null
  const { width, height } = layOutStreet(standing)
  const free = standing.filter((unit) => unit.kind === "apartment" && unit.publicStatus === "available").length
  return { packed: packUnits(standing), wide: width / height > WIDE, free }
}

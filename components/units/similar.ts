import type { GridUnit } from "../grid/unit"

/** Free units most like this one: as many rooms first, then the nearest area, then the floor. */
export function similarUnits(unit: GridUnit, units: readonly GridUnit[], count: number): GridUnit[] {
  const unlike = (other: GridUnit) =>
    Math.abs((other.rooms ?? 0) - (unit.rooms ?? 0)) * 100_000 +
    Math.abs(other.areaDm2 - unit.areaDm2) * 10 +
    Math.abs(other.floor - unit.floor)
  return units
    .filter((other) => other.id !== unit.id && other.kind === unit.kind && other.publicStatus === "available")
    .sort((a, b) => unlike(a) - unlike(b))
    .slice(0, count)
}

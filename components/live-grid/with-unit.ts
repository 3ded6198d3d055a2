import type { GridDto, UnitDto } from "@/lib/domain/units/schema"

/** The grid with this unit as it is now; all others stay the same objects, so that nothing else is drawn anew. */
export function withUnit(grid: GridDto, unit: UnitDto): GridDto {
  return { ...grid, items: grid.items.map((old) => (old.id === unit.id ? unit : old)) }
}

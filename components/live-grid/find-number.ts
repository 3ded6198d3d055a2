import type { UnitDto } from "@/lib/domain/units/schema"

/** The unit with this number, or the first whose number begins so. */
export function findNumber(units: readonly UnitDto[], typed: string): UnitDto | undefined {
  const needle = typed.trim().toLocaleLowerCase()
  if (needle === "") return undefined
  return (
    units.find((unit) => unit.number.toLocaleLowerCase() === needle) ??
    units.find((unit) => unit.number.toLocaleLowerCase().startsWith(needle))
  )
}

import { byEntrance, type GridUnit, type PublicStatus, type UnitKind } from "./unit"

// What a server component hands to a client one is written into the page a second time. A thousand units as objects are
// 150 KB of it; as one string, with what repeats (kind, rooms, area) named once, 20 KB, of which a fifth travels.

const KINDS: Record<string, UnitKind> = { a: "apartment", c: "commercial", p: "parking", s: "storage" }
const STATUSES: Record<string, PublicStatus> = { f: "available", r: "reserved", s: "sold", c: "closed" }
const kindLetter = letters(KINDS)
const statusLetter = letters(STATUSES)

function letters<T extends string>(names: Record<string, T>): Record<T, string> {
  return Object.fromEntries(Object.entries(names).map(([letter, name]) => [name, letter])) as Record<T, string>
}

/**
 * A grid as text: a line of shapes (kind, rooms, area), then for each entrance a line with its names and one with its units.
 * Ids and numbers are the difference to the unit before where both are plain numbers: those repeat, and repetition packs well.
 */
export function packUnits(units: readonly GridUnit[]): string {
  const shapes: string[] = []
  const lines = byEntrance(units).flatMap(({ block, entrance, units: own }) => {
    let id = 0
    let number = 0
    const cells = own.map((unit) => {
      const shape = `${kindLetter[unit.kind]}${unit.rooms ?? ""}:${unit.areaDm2}`
      if (!shapes.includes(shape)) shapes.push(shape)
      const idNumber = /^u[1-9]\d*$/.test(unit.id) ? Number(unit.id.slice(1)) : null
      const ownNumber = /^[1-9]\d{0,8}$/.test(unit.number) ? Number(unit.number) : null
      const idText = idNumber === null ? `=${encodeURIComponent(unit.id)}` : String(idNumber - id)
      const numberText = ownNumber === null ? `=${encodeURIComponent(unit.number)}` : String(ownNumber - number)
      id = idNumber ?? id
      number = ownNumber ?? number
      const status = `${statusLetter[unit.publicStatus]}${unit.price ?? ""}`
      const floor = unit.floors > 1 ? `${unit.floor}+${unit.floors}` : unit.floor
      return [idText, numberText, floor, unit.stack, shapes.indexOf(shape), status].join(",")
    })
    return [JSON.stringify([block, entrance]), cells.join(";")]
  })
  return [shapes.join(" "), ...lines].join("\n")
}

export function unpackUnits(text: string): GridUnit[] {
  const [first = "", ...lines] = text.split("\n")
  const shapes = first.split(" ")
  const units: GridUnit[] = []
  for (let line = 0; line + 1 < lines.length; line += 2) {
    const [block, entrance] = JSON.parse(lines[line] ?? "[]") as [string, string]
    let id = 0
    let number = 0
    for (const cell of (lines[line + 1] ?? "").split(";")) {
      const [idText = "", numberText = "", place = "", stack, shape, status = ""] = cell.split(",")
      const [floor, floors = 1] = place.split("+")
      if (!idText.startsWith("=")) id += Number(idText)
      if (!numberText.startsWith("=")) number += Number(numberText)
      const [kind = "", area] = (shapes[Number(shape)] ?? "").split(":")
      units.push({
        id: idText.startsWith("=") ? decodeURIComponent(idText.slice(1)) : `u${id}`,
        number: numberText.startsWith("=") ? decodeURIComponent(numberText.slice(1)) : String(number),
        block,
        entrance,
        floor: Number(floor),
        floors: Number(floors),
        stack: Number(stack),
        kind: KINDS[kind.charAt(0)] ?? "apartment",
        rooms: kind.length > 1 ? Number(kind.slice(1)) : null,
        areaDm2: Number(area),
        publicStatus: STATUSES[status.charAt(0)] ?? "closed",
        price: status.length > 1 ? Number(status.slice(1)) : null,
      })
    }
  }
  return units
}

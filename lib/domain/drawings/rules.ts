import { linkKey, polygonsOf } from "./linking/rules"
import type { DrawingBody, DrawingPlace } from "./schema"

/** The sheet of a drawing without a background, pixels. */
export const BLANK_SHEET = { width: 1600, height: 1000 }

/** Saves of a drawing that can be looked up: an hour of drawing saves itself several hundred times. */
export const KEPT_VERSIONS = 30

/**
 * Fields that a level cannot do without; a drawing of the whole site has no block, one of a layout's flats stands in no house.
 * Null when the place makes sense.
 */
export function wrongPlaceField({
  level,
  blockId,
  entranceId,
  floor,
  layoutId,
}: DrawingPlace): keyof DrawingPlace | null {
  if (layoutId !== null && level !== "unit") return "layoutId"
  if (level === "master" || layoutId !== null) {
    if (blockId !== null) return "blockId"
    if (entranceId !== null) return "entranceId"
    return floor !== null ? "floor" : null
  }
  if (blockId === null) return "blockId"
  if (level === "floor" && (floor === null || floor === 0)) return "floor"
  return level === "facade" && floor !== null ? "floor" : null
}

/** The shapes whose id an earlier shape has: their places in the list. */
export function repeatedIds({ shapes }: DrawingBody): number[] {
  const seen = new Set<string>()
  return shapes.flatMap(({ id }, index) => {
    if (seen.has(id)) return [index]
    seen.add(id)
    return []
  })
}

/** A drawing without links to what is no longer there. */
export function dropDeadLinks(body: DrawingBody, lives: (key: string) => boolean): DrawingBody {
  const dead = polygonsOf(body).some(({ link }) => link && !lives(linkKey(link)))
  if (!dead) return body
  const shapes = body.shapes.map((shape) =>
    shape.kind === "polygon" && shape.link && !lives(linkKey(shape.link)) ? { ...shape, link: null } : shape,
  )
  return { ...body, shapes }
}

/** «Этаж 3, подъезд 1» of floor 3 is «Этаж 7, подъезд 1» on floor 7: the first number that is the floor's is replaced. */
export function nameOnFloor(name: string, from: number, to: number): string {
  const number = new RegExp(`(?<![\\d-])${from}(?!\\d)`, "u")
  return number.test(name) ? name.replace(number, String(to)) : `${name} (${to})`
}

import {
  GROUND_FLOOR,
  layOutStreet,
  PITCH_X,
  PITCH_Y,
  WINDOW_HEIGHT,
  WINDOW_TOP,
  WINDOW_WIDTH,
  windowSize,
} from "../facade/geometry"
import type { GridUnit } from "../grid/unit"

// The picture's renderer knows neither style sheets nor oklch: the night tokens of app/globals.css as plain colours.
const NIGHT = {
  wall: "#3a3d4a",
  shade: "#2d303c",
  window: "#1c2235",
  lit: "#ffd063",
  ground: "#0c2524",
  tree: "#071b1c",
}
const WALLS = ["#3a3d4a", "#443f47", "#363f4a"]

const rect = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`

/** The street at night as a drawing of its own, its ground at the bottom edge; the unit that is meant has a frame. */
export function streetSvg(units: readonly GridUnit[], markedId?: string): { svg: string; ratio: number } {
  const street = layOutStreet(units)
  const parts = street.sections.flatMap((section) => {
    const { x, width, tops, windows, shops } = section
    const end = tops.at(-1)?.y ?? street.ground
    return [
      section.last ? rect(x + width, end + 4, 9, street.ground - end - 4, NIGHT.shade) : "",
      ...tops.map(({ column, y }) =>
        rect(
          x + (column === 0 ? 0 : 10 + column * PITCH_X),
          y,
          PITCH_X + (column === 0 || column === tops.length - 1 ? 10 : 0),
          street.ground - y,
          WALLS[section.tone] ?? NIGHT.wall,
        ),
      ),
      rect(x, street.ground - GROUND_FLOOR, width, GROUND_FLOOR, shops.length > 0 ? NIGHT.shade : "none"),
      ...shops.map((shop) =>
        rect(
          shop.x + 4,
          street.ground - GROUND_FLOOR + 12,
          shop.width - 8,
          GROUND_FLOOR - 15,
          shop.unit?.publicStatus === "available" ? NIGHT.lit : NIGHT.window,
        ),
      ),
      ...windows.map(({ unit, x: left, y }) => {
        const size = WINDOW_WIDTH[windowSize(unit.rooms)]
        const fill = unit.publicStatus === "available" ? NIGHT.lit : NIGHT.window
        return rect(left + (PITCH_X - size) / 2, y + WINDOW_TOP, size, WINDOW_HEIGHT, fill)
      }),
    ]
  })
  const marked = street.sections.flatMap((section) => section.windows).find(({ unit }) => unit.id === markedId)
  const frame = marked
    ? `<rect x="${marked.x - 2}" y="${marked.y - 1}" width="${PITCH_X + 4}" height="${PITCH_Y + 2}" rx="8" fill="none" stroke="#58c9da" stroke-width="6"/>`
    : ""
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${street.width} ${street.ground}">${parts.join("")}${frame}</svg>`,
    ratio: street.width / street.ground,
  }
}

import { fraction, INK, ring, round, SHEET, sheetSvg, type Xy } from "./ink"

/** A block on the site: its footprint in metres and its floors. */
export type SiteBlock = { name: string; x: number; y: number; length: number; alongX: boolean; floors: number }

const DEPTH = 16
const FLOOR_HEIGHT = 3.1
/** Pixels per metre of ground, and of height: a little lower than they are, so that nothing hides the garden. */
const SCALE = 5.1
const LIFT = SCALE * 0.74
const ORIGIN: Xy = [SHEET.width / 2 - 118, 196]

/** The site is looked at from a corner: x runs to the right and down, y to the left and down. */
function at(x: number, y: number, z = 0): Xy {
  return [ORIGIN[0] + (x - y) * 0.87 * SCALE, ORIGIN[1] + (x + y) * 0.5 * SCALE - z * LIFT]
}

const ground = (x0: number, y0: number, x1: number, y1: number, fill: string, more = "") =>
  ring([at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1)], fill, more)

/** What a visitor points at: roof and both visible walls in one outline. */
export function blockOutline(block: SiteBlock): Xy[] {
  const { x0, y0, x1, y1, height } = boxOf(block)
  return [at(x0, y0, height), at(x1, y0, height), at(x1, y0), at(x1, y1), at(x0, y1), at(x0, y1, height)]
}

function boxOf({ x, y, length, alongX, floors }: SiteBlock) {
  return {
    x0: x,
    y0: y,
    x1: x + (alongX ? length : DEPTH),
    y1: y + (alongX ? DEPTH : length),
    height: floors * FLOOR_HEIGHT + 1.2,
  }
}

/** The master plan: streets, lawns, a garden with a pond, the houses over their shadows. */
export function siteSvg(blocks: readonly SiteBlock[]): string {
  const houses = [...blocks].sort((a, b) => a.x + a.y - b.x - b.y)
  return sheetSvg([
    `<rect width="${SHEET.width}" height="${SHEET.height}" fill="${INK.grass}"/>`,
    ...surroundings(),
    ground(4, 4, 178, 134, INK.pavement),
    ground(42, 40, 142, 100, INK.grassDeep),
    ...garden(),
    ...houses.map(shadow),
    ...houses.map(house),
    ...rows(),
  ])
}

function surroundings(): string[] {
  const streets = [ground(-300, 142, 400, 158, INK.road), ground(186, -300, 202, 400, INK.road)]
  const dashes = Array.from({ length: 60 }, (_, i) => {
    const from = -200 + i * 9
    return ring([at(from, 149.7), at(from + 4, 149.7), at(from + 4, 150.3), at(from, 150.3)], INK.card)
  })
  const others = Array.from({ length: 60 }, (_, i) => {
    const from = -200 + i * 9
    return ring([at(193.7, from), at(194.3, from), at(194.3, from + 4), at(193.7, from + 4)], INK.card)
  })
  const crossing = Array.from({ length: 7 }, (_, i) => ground(96 + i * 2.2, 142.5, 97.2 + i * 2.2, 157.5, INK.card))
  return [
    ground(-300, 138, 400, 142, INK.pavement),
    ground(-300, 158, 400, 162, INK.pavement),
    ground(182, -300, 186, 400, INK.pavement),
    ground(202, -300, 206, 400, INK.pavement),
    ...streets,
    ...dashes,
    ...others,
    ...crossing,
    ...[
      [-70, -10, 40, 18, 9],
      [-60, 40, 20, 44, 7],
      [20, -52, 60, 18, 8],
      [110, -50, 44, 20, 11],
      [214, 30, 18, 60, 6],
      [216, -40, 22, 44, 9],
      [100, 176, 62, 20, 10],
      [-10, 172, 70, 16, 6],
    ].map(([x = 0, y = 0, w = 0, d = 0, h = 0]) => plainBox(x, y, w, d, h)),
  ]
}

/** Neighbours are only there to be neighbours. */
function plainBox(x: number, y: number, width: number, depth: number, height: number): string {
  const [x1, y1] = [x + width, y + depth]
  return [
    ring([at(x1, y), at(x1, y1), at(x1, y1, height), at(x1, y, height)], "#d3dccc"),
    ring([at(x, y1), at(x1, y1), at(x1, y1, height), at(x, y1, height)], "#dce4d5"),
    ring([at(x, y, height), at(x1, y, height), at(x1, y1, height), at(x, y1, height)], "#e6ece0"),
  ].join("")
}

function garden(): string[] {
  const path = (points: Xy[]) =>
    `<polyline points="${points.map(([x, y]) => at(x, y).map(round).join(",")).join(" ")}" fill="none" stroke="${INK.paper}" stroke-width="11" stroke-linejoin="round" stroke-linecap="round"/>`
  const [pondX, pondY] = at(96, 70)
  const trees = Array.from({ length: 46 }, (_, i): [number, number, number] => [
    46 + fraction(i) * 92,
    43 + fraction(i + 50) * 54,
    1 + fraction(i + 100) * 0.7,
  ])
    // Not in the pond, nor on the playground.
    .filter(([x, y]) => Math.hypot((x - 96) / 17, (y - 70) / 13) > 1 && Math.hypot(x - 62, y - 56) > 9)
    .sort((a, b) => a[0] + a[1] - b[0] - b[1])
  return [
    path([
      [42, 70],
      [78, 70],
      [88, 58],
      [106, 58],
      [116, 70],
      [142, 70],
    ]),
    path([
      [78, 70],
      [88, 83],
      [106, 83],
      [116, 70],
    ]),
    path([
      [96, 40],
      [96, 58],
    ]),
    path([
      [96, 83],
      [96, 100],
    ]),
    `<ellipse cx="${round(pondX)}" cy="${round(pondY)}" rx="56" ry="31" fill="${INK.card}"/>`,
    `<ellipse cx="${round(pondX)}" cy="${round(pondY)}" rx="51" ry="27" fill="${INK.water}"/>`,
    `<ellipse cx="${round(pondX - 12)}" cy="${round(pondY - 6)}" rx="24" ry="10" fill="#d4e7f0"/>`,
    ground(55, 50, 69, 62, "#f1dfc2"),
    ground(57, 52, 61, 56, "#e3b98a"),
    ground(63, 55, 67, 60, "#9cc3cf"),
    ...trees.map(([x, y, size]) => tree(x, y, size)),
  ]
}

/** Trees along the pavements; in front of the houses, so last. */
function rows(): string[] {
  const front = Array.from({ length: 22 }, (_, i): [number, number] => [-4 + i * 8.4, 136])
  const right = Array.from({ length: 16 }, (_, i): [number, number] => [180, 2 + i * 8.4])
  return [...front, ...right]
    .sort((a, b) => a[0] + a[1] - b[0] - b[1])
    .map(([x, y], i) => tree(x, y, 0.95 + fraction(i + 7) * 0.4))
}

function tree(x: number, y: number, size: number): string {
  const [cx, cy] = at(x, y)
  const r = 9.5 * size
  return [
    `<ellipse cx="${round(cx + r * 0.7)}" cy="${round(cy + 1)}" rx="${round(r)}" ry="${round(r * 0.45)}" fill="${INK.shade}" opacity=".12"/>`,
    `<rect x="${round(cx - 1)}" y="${round(cy - r)}" width="2" height="${round(r)}" fill="${INK.trunk}"/>`,
    `<circle cx="${round(cx)}" cy="${round(cy - r * 1.4)}" r="${round(r)}" fill="${INK.treeDeep}"/>`,
    `<circle cx="${round(cx - r * 0.22)}" cy="${round(cy - r * 1.6)}" r="${round(r * 0.72)}" fill="${INK.tree}"/>`,
  ].join("")
}

function shadow(block: SiteBlock): string {
  const { x0, y0, x1, y1, height } = boxOf(block)
  const [dx, dy] = [height * 0.42, -height * 0.12]
  const points = [at(x0, y0), at(x0 + dx, y0 + dy), at(x1 + dx, y0 + dy), at(x1 + dx, y1 + dy), at(x1, y1), at(x0, y1)]
  return ring(points, INK.shade, 'opacity=".13"')
}

function house(block: SiteBlock): string {
  const { x0, y0, x1, y1, height } = boxOf(block)
  const left = { from: [x0, y1] as Xy, to: [x1, y1] as Xy }
  const right = { from: [x1, y1] as Xy, to: [x1, y0] as Xy }
  const roof = (inset: number, z: number) => [
    at(x0 + inset, y0 + inset, z),
    at(x1 - inset, y0 + inset, z),
    at(x1 - inset, y1 - inset, z),
    at(x0 + inset, y1 - inset, z),
  ]
  return [
    ring([at(x0, y1), at(x1, y1), at(x1, y1, height), at(x0, y1, height)], INK.wall),
    ring([at(x1, y1), at(x1, y0), at(x1, y0, height), at(x1, y1, height)], INK.wallSide),
    ...windows(left, block.floors, INK.glass),
    ...windows(right, block.floors, "#7c93a8"),
    ring(roof(0, height), INK.card, `stroke="${INK.line}"`),
    ring(roof(1.1, height), INK.roof, `stroke="${INK.wallSide}"`),
    ...liftHouses(block),
  ].join("")
}

/** A band of glass for every floor, cut into bays; shops on the ground. */
function windows({ from, to }: { from: Xy; to: Xy }, floors: number, fill: string): string[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const bays = Math.max(3, Math.round(length / 4))
  const along = (part: number): Xy => [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
  return Array.from({ length: floors }, (_, floor) =>
    Array.from({ length: bays }, (__, bay) => {
      const wide = floor === 0 ? 0.12 : (bay + 1) % 3 === 0 ? 0.16 : 0.26
      const [a, b] = [along((bay + wide) / bays), along((bay + 1 - wide) / bays)]
      const [low, high] = [floor * FLOOR_HEIGHT + (floor === 0 ? 0.2 : 0.9), floor * FLOOR_HEIGHT + 2.5]
      return ring([at(...a, low), at(...b, low), at(...b, high), at(...a, high)], floor === 0 ? INK.glassLight : fill)
    }).join(""),
  )
}

function liftHouses({ x, y, length, alongX, floors }: SiteBlock): string[] {
  const count = Math.max(2, Math.round(length / 26))
  const height = floors * FLOOR_HEIGHT + 1.2
  return Array.from({ length: count }, (_, index) => {
    const middle = (length * (index + 0.5)) / count - 2.5
    const [x0, y0] = alongX ? [x + middle, y + 5] : [x + 5, y + middle]
    const [x1, y1] = [x0 + 5, y0 + 5]
    const top = height + 2.6
    return [
      ring([at(x0, y1, height), at(x1, y1, height), at(x1, y1, top), at(x0, y1, top)], INK.wall),
      ring([at(x1, y1, height), at(x1, y0, height), at(x1, y0, top), at(x1, y1, top)], INK.wallSide),
      ring([at(x0, y0, top), at(x1, y0, top), at(x1, y1, top), at(x0, y1, top)], INK.card, `stroke="${INK.line}"`),
    ].join("")
  })
}

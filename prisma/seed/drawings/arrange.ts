import { boundsOf, isSummerRoom } from "@/lib/domain/layouts/rules"
import type { Box, LayoutPlan, PlanLevel, Point } from "@/lib/domain/layouts/schema"
import { door, room, window } from "../plans/shapes"

/** Half the clear width of the corridor, mm. */
export const CORRIDOR = 1_000
/** Through flats have their door in the middle of their side wall. */
const THROUGH_DOOR = 5_200

/** Stairs, two lifts and their hall, open to the corridor; drawn as a layout, its facade at the bottom. */
export const CORE: PlanLevel = {
  outline: [
    [0, 0],
    [6200, 0],
    [6200, 6600],
    [0, 6600],
  ],
  rooms: [
    room("corridor", 200, 200, 3000, 3600),
    room("stairs", 3200, 200, 6000, 6200),
    room("storage", 200, 3800, 1550, 6200),
    room("storage", 1650, 3800, 3000, 6200),
  ],
  doors: [
    door(800, 0, 1600, 200),
    door(3000, 1400, 200, 1000, "ne"),
    door(430, 3600, 900, 200),
    door(1880, 3600, 900, 200),
  ],
  windows: [window(3900, 6200, 1500, 400)],
  fixtures: [{ kind: "stairs", box: [3200, 2600, 2800, 3600], facing: "n" }],
}
/** The shafts of {@link CORE}, for the cross that says «lift». */
export const SHAFTS: readonly Box[] = [
  [200, 3800, 1350, 2400],
  [1650, 3800, 1350, 2400],
]

/** Where a stack of an entrance stands: its layout turned and moved, mm from the middle of the corridor's left end. */
export type Slot = { stack: number | null; x: number; y: number; flipX: boolean; flipY: boolean }
export type Arrangement = {
  slots: Slot[]
  /** `closed`: a window at its right end; otherwise the door of a through flat. */
  corridor: { from: number; to: number; closed: boolean }
}

type Side = "line" | "corner" | "through"

/** By where it has windows: only below, below and on the right, or above and below with its door on the left. */
function sideOf({ levels: [level] }: LayoutPlan): Side {
  const [, , width] = level ? boundsOf([level.outline]) : [0, 0, 0]
  if (level?.doors.some(({ entrance, box: [x] }) => entrance && x === 0)) return "through"
  return level?.windows.some(({ box: [x, , w, h] }) => h > w && x + w >= width - 1) ? "corner" : "line"
}

/**
 * A floor along its corridor: a through flat closes the right end, corner flats stand at the ends, the others fill the shorter
 * row, and the stairs are in the upper one.
 */
export function arrange(stacks: readonly { stack: number; plan: LayoutPlan }[]): Arrangement {
  const placed = stacks.map(({ stack, plan }) => ({ stack, side: sideOf(plan), width: widthOf(plan) }))
  const through = placed.find((one) => one.side === "through")
  const corners = placed.filter((one) => one.side === "corner")
  const lines = placed.filter((one) => one.side === "line")
  type Item = { stack: number | null; width: number; flipX: boolean }
  const item = (one: (typeof placed)[number], flipX = false): Item => ({ stack: one.stack, width: one.width, flipX })
  // The first at the left end below, the second at the right end, or above the first where a through flat is on the right.
  const [first, second] = corners
  const lower: Item[] = first ? [item(first, true)] : []
  const upper: Item[] = second && through ? [item(second, true)] : []
  const tail = second && !through ? [item(second)] : []
  const core: Item = { stack: null, width: widthOf({ levels: [CORE] }), flipX: false }
  const length = (row: readonly Item[]) => row.reduce((sum, { width }) => sum + width, 0)
  for (const line of lines) {
    const below = length(lower) + length(tail) <= length(upper) + core.width
    ;(below ? lower : upper).push(item(line))
  }
  upper.splice(Math.ceil(upper.length / 2), 0, core)
  const rows = [
    { items: upper, flipY: true, y: -CORRIDOR },
    { items: [...lower, ...tail], flipY: false, y: CORRIDOR },
  ]
  const to = Math.max(...rows.map(({ items }) => length(items)))
  const slots = rows.flatMap(({ items, flipY, y }) => {
    // The shorter row stands in the middle of the longer one, unless its corner flat belongs to an end.
    let x = items.some(({ flipX }) => flipX) ? 0 : (to - length(items)) / 2
    return items.map(({ stack, width, flipX }): Slot => {
      const slot = { stack, x: flipX ? x + width : x, y, flipX, flipY }
      x += width
      return slot
    })
  })
  const last: Slot[] = through ? [{ stack: through.stack, x: to, y: -THROUGH_DOOR, flipX: false, flipY: false }] : []
  return { slots: [...slots, ...last], corridor: { from: 0, to, closed: !through } }
}

function widthOf({ levels: [level] }: LayoutPlan): number {
  return level ? boundsOf([level.outline])[2] : 0
}

/** A point of a layout at its slot. Another layout of the stack, a duplex on top, keeps to the inner side of a corner. */
export function placePoint({ x, y, flipX, flipY }: Slot, [px, py]: Point): Point {
  return [x + (flipX ? -px : px), y + (flipY ? -py : py)]
}

/** The outline with its loggias: what belongs to the flat when one points at it. */
export function footprint(level: PlanLevel): Point[] {
  const summer = level.rooms.filter(isSummerRoom).flatMap((one) => one.polygon)
  return level.outline.filter(([x, y]) => !summer.some(([sx, sy]) => sx === x && sy === y))
}

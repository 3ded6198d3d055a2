import {
  type Box,
  type LayoutPlan,
  type PlanDoor,
  type PlanLevel,
  type PlanRoom,
  type Point,
  SUMMER_ROOM_PERCENT,
} from "./schema"

/** Twice the signed area, by the shoelace formula: integers stay integers. */
function twiceArea(polygon: readonly Point[]): number {
  return polygon.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = polygon[(index + 1) % polygon.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
}

/** The area inside a ring, mm². */
export function polygonArea(polygon: readonly Point[]): number {
  return Math.abs(twiceArea(polygon)) / 2
}

/** What a room adds to the total area, dm² rounded half up to 0.1 m²; a summer room by its part. */
export function countedAreaDm2(room: Pick<PlanRoom, "kind" | "polygon">): number {
  const percent = SUMMER_ROOM_PERCENT[room.kind] ?? 100
  return Math.round((polygonArea(room.polygon) * percent) / 10_000_000) * 10
}

/** Total area of the layout: the sum of what its rooms state. */
export function planAreaDm2(plan: LayoutPlan): number {
  return plan.levels.flatMap((level) => level.rooms).reduce((sum, room) => sum + room.areaDm2, 0)
}

/** The sum over the rooms of these kinds: living or kitchen area for a layout's card. */
export function roomsAreaDm2(plan: LayoutPlan, kinds: readonly PlanRoom["kind"][]): number {
  return plan.levels
    .flatMap((level) => level.rooms)
    .filter((room) => kinds.includes(room.kind))
    .reduce((sum, room) => sum + room.areaDm2, 0)
}

/** Whether the point lies inside the ring (even-odd rule; a point on the edge may be either). */
export function isInside([x, y]: Point, polygon: readonly Point[]): boolean {
  let inside = false
  polygon.forEach(([x1, y1], index) => {
    const [x2, y2] = polygon[(index + 1) % polygon.length] ?? [x1, y1]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  })
  return inside
}

/** Index of the room a point lies in, −1 for walls and the outside. */
function roomAt(level: PlanLevel, point: Point): number {
  return level.rooms.findIndex((room) => isInside(point, room.polygon))
}

/** What an opening joins: the rooms on its two faces (−1: the outside), or null when it does not go through one wall. */
export function joins(level: PlanLevel, [x, y, w, h]: Box): [number, number] | null {
  const inset = 5 // both ends of a face must see the same room, not only its middle
  const columns = [x + inset, x + w / 2, x + w - inset]
  const rows = [y + inset, y + h / 2, y + h - inset]
  if (columns.some((cx) => rows.some((cy) => roomAt(level, [cx, cy]) >= 0))) return null
  const face = (points: Point[]): number | null => {
    const [first, ...others] = points.map((point) => {
      const room = roomAt(level, point)
      return room < 0 && isInside(point, level.outline) ? null : room
    })
    return first !== undefined && others.every((other) => other === first) ? first : null
  }
  const north = face(columns.map((cx) => [cx, y - inset]))
  const south = face(columns.map((cx) => [cx, y + h + inset]))
  if (north !== null && south !== null && north !== south) return [north, south]
  const west = face(rows.map((cy) => [x - inset, cy]))
  const east = face(rows.map((cy) => [x + w + inset, cy]))
  return west !== null && east !== null && west !== east ? [west, east] : null
}

function crossesItself(polygon: readonly Point[]): boolean {
  const side = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
    Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
  const edges = polygon.map((from, index) => [from, polygon[(index + 1) % polygon.length] ?? from] as const)
  return edges.some(([a, b], i) =>
    edges.slice(i + 1).some(([c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0),
  )
}

/** Rooms that cannot be walked to from the entrance; stairs lead to the stairs of the next level. */
function unreachable(plan: LayoutPlan): string[] {
  const name = (level: number, room: number) => `${level}.rooms.${room}`
  const ways = plan.levels.flatMap((level, l) => [
    ...level.doors.flatMap((door) => {
      const sides = joins(level, door.box)
      if (!sides) return []
      return [sides.map((room) => (room < 0 ? (door.entrance ? "outside" : "sky") : name(l, room)))]
    }),
    ...level.rooms.flatMap((room, r) => (room.kind === "stairs" ? [[name(l, r), `stairs.${l}`]] : [])),
    [`stairs.${l}`, `stairs.${l + 1}`],
  ])
  const reached = new Set(["outside"])
  for (let grew = true; grew; ) {
    const before = reached.size
    for (const way of ways) if (way.some((end) => reached.has(end))) for (const end of way) reached.add(end)
    grew = reached.size > before
  }
  return plan.levels.flatMap((level, l) => level.rooms.map((_, r) => name(l, r)).filter((room) => !reached.has(room)))
}

/** Whether an opening goes through a wall that runs along y. */
export function isUpright([, , w, h]: Box): boolean {
  return h > w
}

/** The square that a leaf sweeps, and its turning point. */
export function swingOf({ box: [x, y, w, h], hinge }: PlanDoor): { box: Box; pivot: Point } | null {
  if (!hinge) return null
  const size = Math.max(w, h)
  const [north, west] = [hinge[0] === "n", hinge[1] === "w"]
  if (isUpright([x, y, w, h])) {
    const edge = west ? x : x + w
    return { box: [west ? x - size : edge, y, size, size], pivot: [edge, north ? y : y + h] }
  }
  const edge = north ? y : y + h
  return { box: [x, north ? y - size : edge, size, size], pivot: [west ? x : x + w, edge] }
}

/** Area that two boxes share, mm². */
export function overlapOf([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): number {
  const w = Math.min(ax + aw, bx + bw) - Math.max(ax, bx)
  const h = Math.min(ay + ah, by + bh) - Math.max(ay, by)
  return w > 0 && h > 0 ? w * h : 0
}

/** Whether something stands in the quarter circle that a door's leaf sweeps. */
function blocks([x, y, w, h]: Box, door: PlanDoor): boolean {
  const swing = swingOf(door)
  if (!swing || overlapOf([x, y, w, h], swing.box) === 0) return false
  const [px, py] = swing.pivot
  const nearest = Math.hypot(px - Math.min(Math.max(px, x), x + w), py - Math.min(Math.max(py, y), y + h))
  return nearest < swing.box[2] - 10
}

export type PlanFault = { code: PlanFaultCode; at: string }
export type PlanFaultCode =
  | "polygon_crosses_itself"
  | "room_area_differs"
  | "rooms_overlap"
  | "fixture_outside_rooms"
  | "fixtures_overlap"
  | "door_blocked"
  | "door_not_in_a_wall"
  | "window_not_in_a_wall"
  | "window_inside"
  | "room_unreachable"
  | "total_area_differs"

/** What is wrong with a plan: every fault with the place (`level.rooms.index`). `areaDm2`: the layout's area. */
export function planFaults(plan: LayoutPlan, areaDm2: number): PlanFault[] {
  const faults: PlanFault[] = []
  const fault = (code: PlanFaultCode, at: string) => faults.push({ code, at })
  plan.levels.forEach((level, l) => {
    if (crossesItself(level.outline)) fault("polygon_crosses_itself", `${l}.outline`)
    level.rooms.forEach((room, r) => {
      const at = `${l}.rooms.${r}`
      if (crossesItself(room.polygon) || polygonArea(room.polygon) === 0) fault("polygon_crosses_itself", at)
      if (room.areaDm2 !== countedAreaDm2(room)) fault("room_area_differs", at)
      const others = level.rooms.filter((other) => other !== room)
      // Just inside each corner: rooms are rectangles and their unions, one cannot cross another without holding a corner.
      const corners = cornersWithin(room.polygon)
      if (corners.some((corner) => others.some((other) => isInside(corner, other.polygon)))) fault("rooms_overlap", at)
    })
    level.doors.forEach((door, d) => {
      if (!joins(level, door.box)) fault("door_not_in_a_wall", `${l}.doors.${d}`)
    })
    level.windows.forEach((window, w) => {
      const sides = joins(level, window.box)
      const at = `${l}.windows.${w}`
      if (!sides) fault("window_not_in_a_wall", at)
      else if (!sides.some((room) => room < 0 || isSummerRoom(level.rooms[room]))) fault("window_inside", at)
    })
    level.fixtures.forEach(({ box }, f) => {
      const [x, y, w, h] = box
      const at = `${l}.fixtures.${f}`
      const corners: Point[] = [
        [x + 1, y + 1],
        [x + w - 1, y + 1],
        [x + 1, y + h - 1],
        [x + w - 1, y + h - 1],
      ]
      const room = level.rooms[roomAt(level, [x + w / 2, y + h / 2])]
      if (!room || !corners.every((corner) => isInside(corner, room.polygon))) {
        fault("fixture_outside_rooms", at)
      }
      if (level.fixtures.slice(f + 1).some((other) => overlapOf(box, other.box) > 0)) fault("fixtures_overlap", at)
      if (level.doors.some((door) => blocks(box, door))) fault("door_blocked", at)
    })
  })
  for (const room of unreachable(plan)) fault("room_unreachable", room)
  if (planAreaDm2(plan) !== areaDm2) fault("total_area_differs", "levels")
  return faults
}

export function isSummerRoom(room: Pick<PlanRoom, "kind"> | undefined): boolean {
  return room !== undefined && SUMMER_ROOM_PERCENT[room.kind] !== undefined
}

function cornersWithin(polygon: readonly Point[]): Point[] {
  return polygon.flatMap(([x, y]) =>
    [-2, 2].flatMap((dx) => [-2, 2].map((dy): Point => [x + dx, y + dy]).filter((point) => isInside(point, polygon))),
  )
}

/** Smallest box around the polygons. */
export function boundsOf(polygons: readonly (readonly Point[])[]): Box {
  const points = polygons.flat()
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top]
}

/** Clear measures along one side, from wall face to wall face: what a chain of dimensions shows. */
export type Span = { from: number; to: number }

/**
 * The chains of a level's dimension lines: rooms that stand at the bottom facade (along x) and at the left wall
 * (along y), nearest first, and the outer measure of both.
 */
export function dimensionLines(level: PlanLevel): { bottom: Span[]; left: Span[]; width: Span; height: Span } {
  const [x, y, w, h] = boundsOf([level.outline])
  const heated = level.rooms.filter((room) => !isSummerRoom(room)).map((room) => boundsOf([room.polygon]))
  const bottomFace = Math.max(...heated.map(([, top, , height]) => top + height))
  const leftFace = Math.min(...heated.map(([left]) => left))
  const bottom = heated.filter(([, top, , height]) => bottomFace - (top + height) < 600)
  const left = heated.filter(([start]) => start - leftFace < 600)
  return {
    bottom: chain(bottom.map(([start, , width]) => ({ from: start, to: start + width }))),
    left: chain(left.map(([, start, , height]) => ({ from: start, to: start + height }))),
    width: { from: x, to: x + w },
    height: { from: y, to: y + h },
  }
}

/** In order, without spans that an earlier one covers already. */
function chain(spans: Span[]): Span[] {
  const sorted = spans.sort((a, b) => a.from - b.from || a.to - b.to)
  return sorted.filter((span, index) => {
    const before = sorted[index - 1]
    return !before || span.from >= before.to
  })
}

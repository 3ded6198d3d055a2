import { countedAreaDm2 } from "@/lib/domain/layouts/rules"
import type { FixtureKind, PlanDoor, PlanFixture, PlanRoom, Point, RoomKind } from "@/lib/domain/layouts/schema"

/** A room from its corners, with the area that follows from them. */
export function room(kind: RoomKind, left: number, top: number, right: number, bottom: number): PlanRoom {
  return ring(kind, [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ])
}

export function ring(kind: RoomKind, polygon: Point[], label?: Point): PlanRoom {
  const shape = { kind, polygon, areaDm2: countedAreaDm2({ kind, polygon }) }
  return label ? { ...shape, label } : shape
}

export function door(x: number, y: number, w: number, h: number, hinge?: PlanDoor["hinge"]): PlanDoor {
  return hinge ? { box: [x, y, w, h], hinge } : { box: [x, y, w, h] }
}

export function entrance(x: number, y: number, w: number, h: number, hinge: PlanDoor["hinge"]): PlanDoor {
  return { box: [x, y, w, h], hinge, entrance: true }
}

export function glazedDoor(x: number, y: number, w: number, h: number, hinge: PlanDoor["hinge"]): PlanDoor {
  return { box: [x, y, w, h], hinge, glazed: true }
}

export function window(x: number, y: number, w: number, h: number): { box: [number, number, number, number] } {
  return { box: [x, y, w, h] }
}

export function put(
  kind: FixtureKind,
  facing: PlanFixture["facing"],
  x: number,
  y: number,
  w: number,
  h: number,
): PlanFixture {
  return { kind, box: [x, y, w, h], facing }
}

/** A kitchen run along a wall, 600 deep, from its left or top end: kinds with their lengths. */
export function run(
  facing: PlanFixture["facing"],
  x: number,
  y: number,
  pieces: readonly (readonly [FixtureKind, number])[],
): PlanFixture[] {
  let at = 0
  return pieces.map(([kind, size]) => {
    const along = facing === "n" || facing === "s"
    const fixture = along ? put(kind, facing, x + at, y, size, 600) : put(kind, facing, x, y + at, 600, size)
    at += size
    return fixture
  })
}

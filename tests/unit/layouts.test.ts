import { describe, expect, test } from "vitest"
import { countedAreaDm2, dimensionLines, joins, planFaults, polygonArea } from "@/lib/domain/layouts/rules"
import type { LayoutPlan, PlanLevel } from "@/lib/domain/layouts/schema"
import { DEMO_LAYOUTS } from "@/prisma/seed/plans/layouts"
import { studio } from "@/prisma/seed/plans/studio"

/** The studio with one thing changed on its only level. */
function studioWith(change: (level: PlanLevel) => Partial<PlanLevel>): LayoutPlan {
  return { levels: studio.levels.map((level) => ({ ...level, ...change(level) })) }
}

const codesOf = (plan: LayoutPlan) => planFaults(plan, 3410).map((fault) => fault.code)

test.each(Object.values(DEMO_LAYOUTS))("the plan of $code has no fault and adds up to its area", (layout) => {
  expect(planFaults(layout.plan, layout.areaDm2)).toEqual([])
})

describe("a room's area", () => {
  test("follows from its corners, a summer room by its part, rounded to 0.1 m²", () => {
    const polygon: [number, number][] = [
      [0, 0],
      [3200, 0],
      [3200, 1250],
      [0, 1250],
    ]
    expect(polygonArea(polygon)).toBe(4_000_000)
    expect(countedAreaDm2({ kind: "hall", polygon })).toBe(400)
    expect(countedAreaDm2({ kind: "loggia", polygon })).toBe(200)
    expect(countedAreaDm2({ kind: "balcony", polygon })).toBe(120)
  })

  test("that is stated wrongly is named, and the total with it", () => {
    const plan = studioWith(({ rooms }) => ({
      rooms: rooms.map((room) => (room.kind === "hall" ? { ...room, areaDm2: 500 } : room)),
    }))
    expect(planFaults(plan, 3410)).toEqual([
      { code: "room_area_differs", at: "0.rooms.0" },
      { code: "total_area_differs", at: "levels" },
    ])
  })
})

describe("a plan's faults", () => {
  test("a ring that crosses itself", () => {
    const plan = studioWith(({ rooms }) => ({
      rooms: rooms.map((room) =>
        room.kind === "hall"
          ? { ...room, polygon: [...room.polygon.slice(0, 2), ...room.polygon.slice(2).reverse()] }
          : room,
      ),
    }))
    expect(codesOf(plan)).toContain("polygon_crosses_itself")
  })

  test("a door that is not in a wall, or as deep as two", () => {
    expect(codesOf(studioWith(({ doors }) => ({ doors: [...doors, { box: [1000, 3000, 900, 100] }] })))).toContain(
      "door_not_in_a_wall",
    )
    expect(codesOf(studioWith(({ doors }) => ({ doors: [...doors, { box: [2000, 2200, 900, 100] }] })))).toContain(
      "door_not_in_a_wall",
    )
  })

  test("a window between two heated rooms", () => {
    expect(codesOf(studioWith(() => ({ windows: [{ box: [3000, 2200, 900, 100] }] })))).toContain("window_inside")
  })

  test("a room without a way to it from the landing", () => {
    const plan = studioWith(({ doors }) => ({ doors: doors.filter((door) => !door.glazed) }))
    expect(planFaults(plan, 3410)).toEqual([{ code: "room_unreachable", at: "0.rooms.3" }])
    const closed = studioWith(({ doors }) => ({ doors: doors.filter((door) => !door.entrance) }))
    expect(codesOf(closed).filter((code) => code === "room_unreachable")).toHaveLength(4)
  })

  test("furniture in a wall, on other furniture, or where a door swings", () => {
    const withBed = (x: number, y: number) =>
      codesOf(
        studioWith(({ fixtures }) => ({
          fixtures: [...fixtures, { kind: "bed", facing: "s", box: [x, y, 600, 600] }],
        })),
      )
    expect(withBed(-300, 3000)).toEqual(["fixture_outside_rooms"])
    expect(withBed(4200, 2300)).toEqual(["fixtures_overlap"])
    expect(withBed(1000, 2400)).toEqual(["door_blocked"])
    expect(withBed(2900, 6150)).toEqual([])
  })

  test("rooms that overlap", () => {
    const plan = studioWith(({ rooms }) => ({
      rooms: rooms.map((room) =>
        room.kind === "hall" ? { ...room, polygon: room.polygon.map(([x, y]) => [x + 300, y]) } : room,
      ),
    }))
    expect(codesOf(plan)).toContain("rooms_overlap")
  })
})

test("an opening knows the rooms on its two sides", () => {
  const [level] = studio.levels
  expect(level && joins(level, [900, 2200, 900, 100])).toEqual([0, 2])
  expect(level && joins(level, [1000, 0, 900, 200])).toEqual([-1, 0])
})

test("dimension lines measure the rooms at the facade from face to face, and the whole outside", () => {
  const [level] = DEMO_LAYOUTS["3А"].plan.levels
  expect(level && dimensionLines(level)).toEqual({
    bottom: [
      { from: 200, to: 3700 },
      { from: 3800, to: 7100 },
      { from: 7200, to: 12000 },
    ],
    left: [
      { from: 200, to: 1900 },
      { from: 2000, to: 3600 },
      { from: 3700, to: 7800 },
    ],
    width: { from: 0, to: 12400 },
    height: { from: 0, to: 9560 },
  })
})

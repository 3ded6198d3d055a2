import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { bandBetween, dragged, moveSelected, penAt, reshape } from "@/components/drawing/canvas/gesture"
import { fitView, toScreen, toSheet, zoomAt } from "@/components/drawing/canvas/view"
import { polygonsByTarget, targetsOf } from "@/components/drawing/panel/targets"
import type { Action } from "@/components/drawing/state/action"
import { compare } from "@/components/drawing/state/compare"
import { type Editor, openEditor, selectedShapes } from "@/components/drawing/state/editor"
import { reduce } from "@/components/drawing/state/reducer"
import { distance } from "@/lib/domain/drawings/geometry/rules"
import {
  type DrawingBody,
  drawingBody,
  type PolygonShape,
  type ShapeLink,
  type Vertex,
} from "@/lib/domain/drawings/schema"

const SHEET = { width: 1000, height: 500 }
const unitLink = (unitId: string): ShapeLink => ({ to: "unit", unitId })

const part = (value: number) => Math.round(value * 100_000) / 100_000

function square(id: string, x: number, y: number, link: ShapeLink | null = null): PolygonShape {
  const [right, bottom] = [part(x + 0.1), part(y + 0.2)]
  const points: Vertex[] = [
    [x, y],
    [right, y],
    [right, bottom],
    [x, bottom],
  ]
  return { id, kind: "polygon", points, link }
}

const open = (...shapes: DrawingBody["shapes"]) => openEditor({ body: { ...SHEET, shapes }, background: null })
const run = (editor: Editor, ...actions: Action[]) => actions.reduce(reduce, editor)
const bodyOf = (editor: Editor) => editor.history.present.body
const ids = (editor: Editor) => bodyOf(editor).shapes.map(({ id }) => id)
const pen = (...at: Vertex[]): Action[] => at.map((vertex) => ({ type: "pen", at: vertex }))
const ringOf = (editor: Editor, index: number) => {
  const shape = bodyOf(editor).shapes[index]
  return shape?.kind === "polygon" ? shape.points : null
}

describe("drawing", () => {
  test("a polygon closes on its first vertex, when its last one is set twice, and not before it has three", () => {
    const start = run(open(), { type: "tool", tool: "polygon" })
    const corners: Vertex[] = [
      [0.1, 0.1],
      [0.3, 0.1],
      [0.3, 0.3],
    ]
    const [first = [0, 0], second = [0, 0]] = corners
    expect(bodyOf(run(start, ...pen(first, second, first))).shapes).toEqual([])
    const closed = run(start, ...pen(...corners, first))
    expect(ringOf(closed, 0)).toEqual(corners)
    expect([closed.pen, closed.selected, closed.tool]).toEqual([[], ["s1"], "polygon"])
    expect(ringOf(run(start, ...pen(...corners, [0.3, 0.3])), 0)).toEqual(corners)
    expect(run(start, ...pen(...corners), { type: "penBack" }).pen).toEqual(corners.slice(0, 2))
  })

  test("a rectangle is a ring of four between two corners; one without area is none", () => {
    const start = run(open(), { type: "tool", tool: "rectangle" })
    expect(ringOf(run(start, ...pen([0.1, 0.2], [0.4, 0.6])), 0)).toEqual([
      [0.1, 0.2],
      [0.4, 0.2],
      [0.4, 0.6],
      [0.1, 0.6],
    ])
    expect(bodyOf(run(start, ...pen([0.1, 0.2], [0.1, 0.6]))).shapes).toEqual([])
  })

  test("a unit that was chosen first is linked to what is drawn next", () => {
    const start = run(open(), { type: "arm", link: unitLink("u7") }, { type: "tool", tool: "rectangle" })
    const drawn = run(start, ...pen([0.1, 0.2], [0.4, 0.6]))
    expect(bodyOf(drawn).shapes).toMatchObject([{ link: unitLink("u7") }])
    expect(drawn.armed).toBeNull()
  })

  test("Escape takes back one thing at a time", () => {
    const start = run(open(square("s1", 0, 0)), { type: "select", ids: ["s1"] }, { type: "vertex", index: 2 })
    const [noVertex, nothing] = [run(start, { type: "cancel" }), run(start, { type: "cancel" }, { type: "cancel" })]
    expect([noVertex.vertex, noVertex.selected]).toEqual([null, ["s1"]])
    expect(nothing.selected).toEqual([])
    const drawing = run(open(), { type: "tool", tool: "polygon" }, ...pen([0.1, 0.1]), { type: "cancel" })
    expect([drawing.pen, drawing.tool]).toEqual([[], "polygon"])
    expect(run(drawing, { type: "cancel" }).tool).toBe("select")
  })
})

describe("editing", () => {
  const three = () => open(square("s1", 0.1, 0.1, unitLink("u1")), square("s2", 0.4, 0.1), square("s3", 0.7, 0.1))

  test("a copy has an id of its own, stands beside its model and is not linked", () => {
    const copied = run(three(), { type: "select", ids: ["s1"] }, { type: "copy" }, { type: "paste" }, { type: "paste" })
    expect(ids(copied)).toEqual(["s1", "s2", "s3", "s4", "s5"])
    expect(bodyOf(copied).shapes.slice(3)).toMatchObject([
      { link: null, points: square("", 0.12, 0.12).points },
      { link: null, points: square("", 0.14, 0.14).points },
    ])
    expect(copied.selected).toEqual(["s5"])
  })

  test("a group goes no further than the edge of the sheet and keeps its form", () => {
    const pushed = run(three(), { type: "selectAll" }, { type: "nudge", by: { x: 9_000, y: -9_000 } })
    expect(ringOf(pushed, 2)?.[1]).toEqual([1, 0])
    expect(ringOf(pushed, 0)?.[0]).toEqual([0.3, 0])
  })

  test("vertices are added on an edge, moved and deleted; a triangle keeps its three", () => {
    const start = run(open(square("s1", 0.1, 0.1)), { type: "select", ids: ["s1"] }, { type: "addVertex", after: 0 })
    expect([ringOf(start, 0)?.[1], start.vertex]).toEqual([[0.15000000000000002, 0.1], 1])
    const moved = run(start, { type: "nudge", by: { x: 0, y: -25 } })
    expect(ringOf(moved, 0)?.[1]).toEqual([0.15, 0.05])
    const less = run(moved, { type: "remove" }, { type: "remove" }, { type: "remove" }, { type: "remove" })
    expect(ringOf(less, 0)).toHaveLength(3)
  })

  test("Tab goes from shape to shape, among the vertices while one is chosen, and not past the last shape", () => {
    const second = run(three(), { type: "select", ids: ["s1"] }, { type: "step", by: 1 })
    expect(second.selected).toEqual(["s2"])
    expect(run(second, { type: "step", by: 1 }, { type: "step", by: 1 }).selected).toEqual(["s3"])
    const vertex = run(second, { type: "vertex", index: 3 }, { type: "step", by: 1 })
    expect([vertex.selected, vertex.vertex]).toEqual([["s2"], 0])
  })

  test("arrow after arrow is one step of undo, and a new selection begins another", () => {
    const nudge = { type: "nudge", by: { x: 5, y: 0 } } as const
    const moved = run(
      three(),
      { type: "select", ids: ["s1"] },
      nudge,
      nudge,
      nudge,
      { type: "select", ids: ["s2"] },
      nudge,
    )
    const once = run(moved, { type: "undo" })
    expect(ringOf(once, 0)?.[0]).toEqual([0.115, 0.1])
    expect(bodyOf(run(once, { type: "undo" }))).toEqual(bodyOf(three()))
  })

  test("undo forgets the selection of what it takes away; taking another version is a step like any other", () => {
    const made = run(three(), { type: "select", ids: ["s2"] }, { type: "duplicate" }, { type: "undo" })
    expect(made.selected).toEqual([])
    const theirs = { body: { ...SHEET, shapes: [square("x", 0, 0)] }, background: null }
    const taken = run(three(), { type: "take", doc: theirs })
    expect(taken.history.present).toBe(theirs)
    expect(bodyOf(run(taken, { type: "undo" }))).toEqual(bodyOf(three()))
  })

  test("a background gives the sheet its size and leaves every vertex where it is on it", () => {
    const background = { id: "m", url: "/media/m.webp", width: 2400, height: 1600 }
    const laid = run(three(), { type: "background", background })
    expect(bodyOf(laid)).toEqual({ ...bodyOf(three()), width: 2400, height: 1600 })
    expect(run(laid, { type: "undo" }).history.present.background).toBeNull()
  })
})

const vertex: fc.Arbitrary<Vertex> = fc.tuple(fc.nat(100), fc.nat(100)).map(([x, y]) => [x / 100, y / 100])
const someIds = fc.subarray(["s1", "s2", "s3", "s4"])
const by = fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }) })
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom<Action>(
    { type: "tool", tool: "polygon" },
    { type: "tool", tool: "rectangle" },
    { type: "tool", tool: "select" },
    { type: "penDone" },
    { type: "cancel" },
    { type: "remove" },
    { type: "copy" },
    { type: "paste" },
    { type: "duplicate" },
    { type: "selectAll" },
    { type: "addVertex", after: 1 },
    { type: "vertex", index: 0 },
    { type: "link", links: [{ id: "s1", link: unitLink("u1") }] },
  ),
  vertex.map((at): Action => ({ type: "pen", at })),
  vertex.map((at): Action => ({ type: "label", at, text: "А" })),
  someIds.map((chosen): Action => ({ type: "select", ids: chosen })),
  by.map((way): Action => ({ type: "nudge", by: way })),
)
const actions = fc.array(action, { maxLength: 40 })

test("whatever was done, undoing all of it gives the beginning, and redoing all of it the end", () => {
  fc.assert(
    fc.property(actions, (steps) => {
      const start = open(square("s1", 0.1, 0.1), square("s2", 0.5, 0.5))
      const end = run(start, ...steps)
      let back = end
      while (back.history.past) back = reduce(back, { type: "undo" })
      expect(back.history.present).toBe(start.history.present)
      while (back.history.future) back = reduce(back, { type: "redo" })
      expect(back.history.present).toBe(end.history.present)
    }),
  )
})

test("whatever was done, the drawing can be saved: it is valid and no id is there twice", () => {
  fc.assert(
    fc.property(actions, (steps) => {
      const end = run(open(square("s1", 0.1, 0.1), square("s2", 0.5, 0.5)), ...steps)
      expect(drawingBody.safeParse(bodyOf(end)).success).toBe(true)
      expect(new Set(ids(end)).size).toBe(ids(end).length)
      expect(selectedShapes(end)).toHaveLength(end.selected.filter((id) => ids(end).includes(id)).length)
    }),
  )
})

describe("gestures", () => {
  const two = () => run(open(square("s1", 0.1, 0.1), square("s2", 0.4, 0.1)), { type: "select", ids: ["s1"] })

  test("a vertex is taken by its handle, an edge by its middle, which makes a vertex", () => {
    const press = { tolerance: 9, shift: false }
    expect(reshape(two(), { ...press, at: { x: 103, y: 52 } })).toMatchObject({
      index: 0,
      polygon: { points: { length: 4 } },
    })
    expect(reshape(two(), { ...press, at: { x: 150, y: 52 } })).toMatchObject({
      index: 1,
      polygon: { points: { length: 5 } },
    })
    expect(reshape(two(), { ...press, at: { x: 170, y: 100 } })).toBeNull()
  })

  test("what is dragged near another polygon comes to rest on it, unless snapping is off", () => {
    const gesture = moveSelected(two(), { x: 150, y: 100 })
    const hold = { tolerance: 9, body: bodyOf(two()) }
    const near = { x: 345, y: 103 }
    const first = (snapping: boolean) => dragged(gesture, near, { ...hold, snapping }).shapes[0]
    expect(first(true)).toMatchObject({ points: square("", 0.3, 0.1).points })
    expect(first(false)).toMatchObject({ points: { 0: [0.295, 0.106] } })
  })

  test("the pen holds a right angle to its last vertex and finds its own beginning", () => {
    const drawing = run(open(), { type: "tool", tool: "polygon" }, ...pen([0.1, 0.2], [0.5, 0.2]))
    const hold = { snapping: true, tolerance: 9 }
    const upright = penAt(drawing, { x: 506, y: 300 }, hold)
    expect([upright.point, upright.guides.length]).toEqual([{ x: 500, y: 300 }, 1])
    expect(penAt(drawing, { x: 104, y: 105 }, hold).point).toEqual({ x: 100, y: 100 })
    expect(penAt(drawing, { x: 1200, y: -40 }, { ...hold, snapping: false }).point).toEqual({ x: 1000, y: 0 })
  })

  test("a rubber band may be drawn from any corner", () => {
    const box = { left: 1, top: 2, right: 5, bottom: 9 }
    expect(bandBetween({ x: 5, y: 2 }, { x: 1, y: 9 })).toEqual(box)
  })
})

test("what is under the pointer stays under it while it zooms, and the screen and the sheet agree", () => {
  const number = fc.double({ min: -500, max: 500, noNaN: true })
  const place = fc.record({ x: number, y: number })
  fc.assert(
    fc.property(place, place, fc.double({ min: 0.5, max: 2, noNaN: true }), (at, corner, factor) => {
      const view = { ...corner, scale: 1.5 }
      const under = toSheet(view, at)
      expect(distance(toScreen(view, under), at)).toBeLessThan(1e-6)
      expect(distance(toSheet(zoomAt(view, at, factor), at), under)).toBeLessThan(1e-6)
    }),
  )
  expect(fitView(SHEET, { width: 548, height: 400 })).toEqual({ x: 24, y: 75, scale: 0.5 })
})

test("what can be linked stands in the order of the house: floors from the top, then entrance and stack", () => {
  const unit = (id: string, entranceId: string, floor: number, stack: number) => ({
    ...{ id, blockId: "b", entranceId, entrance: entranceId, floor, floors: 1, stack, number: id },
    ...({ kind: "apartment", rooms: 1, areaDm2: 4000, status: "available" } as const),
  })
  const entrances = ["e2", "e1"].map((id) => ({ id, name: id }))
  const blocks = [{ id: "b", name: "1", entrances }]
  const units = [unit("a", "e1", 1, 1), unit("b", "e2", 1, 2), unit("c", "e2", 1, 1), unit("d", "e1", 2, 1)]
  const place = { level: "floor", blockId: "b", entranceId: null, floor: 1, layoutId: null } as const
  expect(targetsOf(place, blocks, units).map(({ key }) => key)).toEqual(["unit:c", "unit:b", "unit:a"])
  const facade = targetsOf({ ...place, level: "facade", floor: null }, blocks, units)
  expect(facade.slice(0, 3).map(({ key }) => key)).toEqual(["floor:b::2", "floor:b::1", "unit:d"])
  const master = targetsOf({ ...place, level: "master", blockId: null, floor: null }, blocks, units)
  expect(master.map(({ key }) => key)).toEqual(["block:b"])
  const flat = targetsOf({ ...place, level: "unit" }, blocks, units).map(({ key }) => key)
  expect(flat.filter((key) => !key.startsWith("room:"))).toEqual(["unit:c", "unit:b", "unit:a"])
  const layout = targetsOf({ ...place, level: "unit", blockId: null, floor: null, layoutId: "l" }, blocks, units)
  expect(layout.map(({ key }) => key)).toEqual(flat.filter((key) => key.startsWith("room:")))
  expect(layout.length).toBeGreaterThan(10)
  expect(polygonsByTarget({ shapes: [square("s1", 0, 0, unitLink("c"))] })).toEqual(new Map([["unit:c", ["s1"]]]))
})

test("two versions are compared by shape: only mine, only theirs, different", () => {
  const mine = { ...SHEET, shapes: [square("a", 0, 0), square("b", 0.2, 0), square("c", 0.4, 0)] }
  const theirs = { ...SHEET, shapes: [square("b", 0.2, 0), square("c", 0.5, 0), square("d", 0.7, 0)] }
  expect(compare(mine, theirs)).toEqual({ mine: 1, theirs: 1, changed: 1 })
})

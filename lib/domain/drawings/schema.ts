import { z } from "zod"

/** From the whole site down to one flat. */
export const DRAWING_LEVELS = ["master", "facade", "floor", "unit"] as const
export type DrawingLevel = (typeof DRAWING_LEVELS)[number]

export const MOST_SHAPES = 5_000
export const MOST_VERTICES = 200

/** 0…1 of the background's natural width or height: a drawing outlives screens and new scans of its background. */
const coordinate = z.number().min(0).max(1)
export const vertex = z.tuple([coordinate, coordinate])
export type Vertex = z.output<typeof vertex>

/** What a shape opens: a unit, a floor of a block or of one entrance, or a block. */
export const shapeLink = z.discriminatedUnion("to", [
  z.strictObject({ to: z.literal("unit"), unitId: z.string().max(60) }),
  z.strictObject({
    to: z.literal("floor"),
    blockId: z.string().max(60),
    entranceId: z.string().max(60).nullable(),
    floor: z.number().int().min(-20).max(200),
  }),
  z.strictObject({ to: z.literal("block"), blockId: z.string().max(60) }),
])
export type ShapeLink = z.output<typeof shapeLink>

const shapeId = z.string().regex(/^[\w-]{1,40}$/u)

/** A ring; the last vertex joins the first. What the rectangle tool draws is a ring of four. */
export const polygonShape = z.strictObject({
  id: shapeId,
  kind: z.literal("polygon"),
  points: z.array(vertex).min(3).max(MOST_VERTICES),
  link: shapeLink.nullable(),
})
export type PolygonShape = z.output<typeof polygonShape>

/** Words on the drawing; `size` is the height of a letter as a part of the background's height. */
export const labelShape = z.strictObject({
  id: shapeId,
  kind: z.literal("label"),
  at: vertex,
  text: z.string().trim().min(1).max(80),
  size: z.number().min(0.005).max(0.3),
})
export type LabelShape = z.output<typeof labelShape>

export const shape = z.discriminatedUnion("kind", [polygonShape, labelShape])
export type Shape = z.output<typeof shape>

/** What is stored as JSON. `width` and `height` are the background's natural size in pixels, or the sheet's where there is none. */
export const drawingBody = z.strictObject({
  width: z.number().int().min(1).max(20_000),
  height: z.number().int().min(1).max(20_000),
  shapes: z.array(shape).max(MOST_SHAPES),
})
export type DrawingBody = z.output<typeof drawingBody>

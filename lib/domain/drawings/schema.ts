import { z } from "zod"
import { ROOM_KINDS } from "../layouts/schema"
import { pageInput, pageOf, wholeNumber } from "../page"

/** From the whole site down to one flat. */
export const DRAWING_LEVELS = ["master", "facade", "floor", "unit"] as const
export type DrawingLevel = (typeof DRAWING_LEVELS)[number]

export const MOST_SHAPES = 5_000
export const MOST_VERTICES = 200

/** 0…1 of the background's natural width or height: a drawing outlives screens and new scans of its background. */
const coordinate = z.number().min(0).max(1)
export const vertex = z.tuple([coordinate, coordinate])
export type Vertex = z.output<typeof vertex>

/** What a shape opens: a unit, a floor of a block or of one entrance, or a block. In a flat: which room it is. */
export const shapeLink = z.discriminatedUnion("to", [
  z.strictObject({ to: z.literal("unit"), unitId: z.string().max(60) }),
  z.strictObject({
    to: z.literal("floor"),
    blockId: z.string().max(60),
    entranceId: z.string().max(60).nullable(),
    floor: z.number().int().min(-20).max(200),
  }),
  z.strictObject({ to: z.literal("block"), blockId: z.string().max(60) }),
  z.strictObject({ to: z.literal("room"), room: z.enum(ROOM_KINDS) }),
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

const floor = z.number().int().min(-20).max(200)
const name = z.string().trim().min(1).max(120)
const id = z.string().max(60)
export const drawingLevel = z.enum(DRAWING_LEVELS)

/** What a drawing shows: the site, a block's facade, a floor of a block or of one entrance, the flats of a layout or one flat. */
export type DrawingPlace = {
  level: DrawingLevel
  blockId: string | null
  entranceId: string | null
  floor: number | null
  layoutId: string | null
}

const background = z.object({
  id: z.string(),
  url: z.string(),
  width: z.number().int(),
  height: z.number().int(),
})
export type DrawingBackground = z.output<typeof background>

const count = z.number().int()

const facts = {
  id: z.string(),
  complexId: z.string(),
  level: drawingLevel,
  name: z.string(),
  blockId: z.string().nullable(),
  block: z.string().nullable(),
  entranceId: z.string().nullable(),
  entrance: z.string().nullable(),
  floor: count.nullable(),
  layoutId: z.string().nullable(),
  /** The layout's code. */
  layout: z.string().nullable(),
  background: background.nullable(),
  version: count,
  updatedAt: z.string(),
}

/** A drawing in a list. `polygons` and how many of them open something; of a floor also its units, and how many have a polygon. */
export const drawingSummaryDto = z.object({
  ...facts,
  polygons: count,
  linked: count,
  units: count,
  drawnUnits: count,
})
export type DrawingSummaryDto = z.output<typeof drawingSummaryDto>

/** A drawing whole. `savedBy`: who saved this version; null for an integration. */
export const drawingDto = z.object({
  ...facts,
  body: drawingBody,
  savedBy: z.string().nullable(),
})
export type DrawingDto = z.output<typeof drawingDto>

export const listDrawingsInput = z.strictObject({ ...pageInput, complexId: z.string() })
export type ListDrawingsInput = z.output<typeof listDrawingsInput>
export const drawingsPage = pageOf(drawingSummaryDto)

/** `POST /api/draws`. Without a body the sheet is empty and as large as its background. */
export const createDrawingInput = z.strictObject({
  complexId: id,
  level: drawingLevel,
  name,
  blockId: id.nullable().default(null),
  entranceId: id.nullable().default(null),
  floor: floor.nullable().default(null),
  layoutId: id.nullable().default(null),
  backgroundId: id.nullable().default(null),
  body: drawingBody.optional(),
})
export type CreateDrawingInput = z.output<typeof createDrawingInput>

/** `PUT /api/draws/{id}`: `version` is the one the change was made to. What is not given stays. */
export const saveDrawingInput = z.strictObject({
  id: z.string(),
  version: z.number().int().positive(),
  body: drawingBody,
  name: name.optional(),
  backgroundId: id.nullable().optional(),
})
export type SaveDrawingInput = z.output<typeof saveDrawingInput>

export const drawingVersionInput = z.strictObject({ id: z.string(), version: wholeNumber(1, 1_000_000_000) })
export type DrawingVersionInput = z.output<typeof drawingVersionInput>
export const drawingVersionDto = z.object({
  version: count,
  body: drawingBody,
  savedBy: z.string().nullable(),
  at: z.string(),
})
export type DrawingVersionDto = z.output<typeof drawingVersionDto>

/** `POST /api/draws/{id}/copy`, of a floor to other floors of the same block. */
export const copyDrawingInput = z.strictObject({
  id: z.string(),
  floors: z.array(floor).min(1).max(100),
})
export type CopyDrawingInput = z.output<typeof copyDrawingInput>
export const copiedDrawings = z.object({
  items: z.array(z.object({ id: z.string(), floor: count, linked: count, unlinked: count })),
  /** Floors that had a drawing already: it stays as it was. */
  skipped: z.array(count),
})
export type CopiedDrawings = z.output<typeof copiedDrawings>

/** A floor that has units. */
export type FloorDto = { blockId: string; entranceId: string; floor: number }

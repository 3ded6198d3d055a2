import { z } from "zod"
import { mediaDto } from "../media/schema"
import { unitKind } from "../units/schema"

/** Millimetres from the plan's top left corner; x to the right, y down. The main facade is drawn at the bottom. */
const millimetre = z.number().int().min(-50_000).max(100_000)
const length = z.number().int().min(1).max(100_000)

const point = z.tuple([millimetre, millimetre])
export type Point = z.output<typeof point>

/** A ring; the last vertex joins the first. */
const polygon = z.array(point).min(3).max(60)

/** x, y, width, height. */
const box = z.tuple([millimetre, millimetre, length, length])
export type Box = z.output<typeof box>

/** Every kind of room; its name is `plan.rooms.<kind>`. */
export const ROOM_KINDS = [
  "living",
  "kitchenLiving",
  "kitchen",
  "room",
  "bedroom",
  "master",
  "children",
  "study",
  "bathroom",
  "shower",
  "toilet",
  "laundry",
  "hall",
  "corridor",
  "wardrobe",
  "storage",
  "stairs",
  "loggia",
  "balcony",
  "terrace",
  "shop",
  "staff",
] as const
export type RoomKind = (typeof ROOM_KINDS)[number]

/** Summer rooms count in the total area by a part only (ШНҚ 2.08.01: a loggia by half, balconies and terraces by 0.3). */
export const SUMMER_ROOM_PERCENT: Partial<Record<RoomKind, number>> = { loggia: 50, balcony: 30, terrace: 30 }

const roomSchema = z.strictObject({
  kind: z.enum(ROOM_KINDS),
  /** Clear, between the faces of the walls. */
  polygon,
  /** As counted in the total: rounded to 0.1 m², a summer room by its part. */
  areaDm2: z.number().int().min(1),
  /** Where the name stands; the freest place otherwise. */
  label: point.optional(),
})
export type PlanRoom = z.output<typeof roomSchema>

const doorSchema = z.strictObject({
  /** The opening cut through the wall, as deep as the wall is thick. */
  box,
  /** The corner of the opening where the leaf hangs; it swings out of that side of the wall. None: an open passage. */
  hinge: z.enum(["nw", "ne", "sw", "se"]).optional(),
  /** The way in from the landing or the street. */
  entrance: z.boolean().optional(),
  glazed: z.boolean().optional(),
})
export type PlanDoor = z.output<typeof doorSchema>

const windowSchema = z.strictObject({ box })

export const FIXTURE_KINDS = [
  "bed",
  "singleBed",
  "sofa",
  "armchair",
  "table",
  "desk",
  "tv",
  "closet",
  "counter",
  "sink",
  "stove",
  "fridge",
  "bath",
  "shower",
  "toilet",
  "basin",
  "washer",
  "stairs",
  "column",
  "shelf",
  "till",
] as const
export type FixtureKind = (typeof FIXTURE_KINDS)[number]

const fixtureSchema = z.strictObject({
  kind: z.enum(FIXTURE_KINDS),
  box,
  /** Where it looks: away from the wall it stands at. */
  facing: z.enum(["n", "e", "s", "w"]),
})
export type PlanFixture = z.output<typeof fixtureSchema>

const levelSchema = z.strictObject({
  /**
   * The outer contour of the walls. What the rooms and openings leave of it is wall, outer and inner, each as thick as
   * the gap: a wall cannot disagree with the rooms on its sides.
   */
  outline: polygon,
  rooms: z.array(roomSchema).min(1).max(40),
  doors: z.array(doorSchema).max(60),
  windows: z.array(windowSchema).max(60),
  fixtures: z.array(fixtureSchema).max(200).default([]),
})
export type PlanLevel = z.output<typeof levelSchema>

/** A vector plan of a layout: one level, or several of a duplex, the lowest first. */
export const layoutPlanSchema = z.strictObject({ levels: z.array(levelSchema).min(1).max(5) })
export type LayoutPlan = z.output<typeof layoutPlanSchema>

const areaDm2 = z.number().int().min(1).max(1_000_000)

export const layoutDto = z.object({
  id: z.string(),
  code: z.string(),
  rooms: z.number().int(),
  areaDm2: z.number().int(),
  livingDm2: z.number().int().nullable(),
  kitchenDm2: z.number().int().nullable(),
  /** The vector plan, as `layoutPlanSchema` reads it. */
  plan: z.json().nullable(),
  planImage: mediaDto.nullable(),
  /** How many units have it. */
  units: z.number().int(),
  /** What these are: a shop's layout has no number of rooms to speak of. Null of none. */
  kind: unitKind.nullable(),
})
export type LayoutDto = z.output<typeof layoutDto>
/** To choose from where units are described or changed. */
export type LayoutChoice = Pick<LayoutDto, "id" | "code" | "rooms" | "areaDm2">
export const layoutsDto = z.object({ items: z.array(layoutDto) })

const facts = {
  code: z.string().trim().min(1).max(30),
  rooms: z.number().int().min(0).max(20),
  areaDm2,
  livingDm2: areaDm2.nullable(),
  kitchenDm2: areaDm2.nullable(),
  planMediaId: z.string().max(100).nullable(),
}

/** `POST /api/complexes/{id}/layouts` */
export const addLayoutInput = z.strictObject({
  ...facts,
  id: z.string(),
  livingDm2: facts.livingDm2.default(null),
  kitchenDm2: facts.kitchenDm2.default(null),
  planMediaId: facts.planMediaId.default(null),
})
export type AddLayoutInput = z.output<typeof addLayoutInput>

/** `PATCH /api/layouts/{id}` */
export const changeLayoutInput = z.strictObject({ id: z.string(), ...z.strictObject(facts).partial().shape })
export type ChangeLayoutInput = z.output<typeof changeLayoutInput>

import { z } from "zod"
import { CURRENCIES, LARGEST_AMOUNT } from "../../money"
import { isPricedPerM2 } from "../../prices/rules"
import { unitKind } from "../schema"

const count = z.number().int()
const floor = z
  .number()
  .int()
  .min(-20)
  .max(200)
  .refine((value) => value !== 0, "floorZero")
const floors = z
  .strictObject({ from: floor, to: floor })
  .refine(({ from, to }) => from <= to, { message: "floorOrder", path: ["to"] })
const rate = z.number().int().positive().max(10_000_000_000)
const stackNumber = z.number().int().min(1).max(60)
const areaDm2 = z.number().int().positive().max(100_000)
const rooms = z.number().int().min(0).max(20).nullable()

/** One position over successive floors. `perM2` prices flats and shops, `price` whatever is sold by the piece; neither: unpriced. */
const describedStack = z
  .strictObject({
    stack: stackNumber,
    kind: unitKind.default("apartment"),
    rooms: rooms.default(null),
    areaDm2,
    perM2: rate.optional(),
    price: z.number().int().positive().max(LARGEST_AMOUNT).optional(),
    layoutId: z.string().nullable().default(null),
  })
  .refine(({ kind, perM2 }) => perM2 === undefined || isPricedPerM2(kind), { message: "perPiece", path: ["perM2"] })
export type DescribedStack = z.output<typeof describedStack>

const stacks = z
  .array(describedStack)
  .max(60)
  .refine((list) => new Set(list.map(({ stack }) => stack)).size === list.length, "stackTwice")

/** Where the entrance differs from its typical floor. Of two that speak of one place the later one holds. */
const exception = z.discriminatedUnion("type", [
  /** Other stacks altogether: a commercial ground floor. */
  z.strictObject({ type: z.literal("replace"), floors, stacks }),
  z.strictObject({ type: z.literal("missing"), floors, stack: stackNumber }),
  /** Begins on each of these floors that is free and takes the place above as well. */
  z.strictObject({
    type: z.literal("duplex"),
    floors,
    stack: stackNumber,
    rooms: rooms.optional(),
    areaDm2: areaDm2.optional(),
    perM2: rate.optional(),
    layoutId: z.string().nullable().optional(),
  }),
])
export type FloorException = z.output<typeof exception>

export const NUMBERING_RULES = ["entrance", "floor", "block"] as const
export const DIRECTIONS = ["left_to_right", "right_to_left"] as const
/** F is the floor, N the place on it, as many letters as digits at least: FNN is 501, F-N is 5-1. */
const PATTERN = /^[^FN]*F{1,3}[^FN]*N{1,3}[^FN]*$/

const numbering = z.strictObject({
  /** `entrance` counts on from `numberFrom`, `floor` begins anew on each floor, `block` goes on behind the entrances before. */
  rule: z.enum(NUMBERING_RULES).default("entrance"),
  direction: z.enum(DIRECTIONS).default("left_to_right"),
  pattern: z.string().trim().max(12).regex(PATTERN).default("FNN"),
})

export const MOST_EXCEPTIONS = 50

/** `POST /api/units/generate`: an entrance by its typical floor. */
export const generateUnitsInput = z.strictObject({
  entranceId: z.string(),
  floors,
  stacks: stacks.min(1),
  numberFrom: z.number().int().min(0).max(99_999),
  numbering: numbering.prefault({}),
  /** Added to the price per m² with every floor above the lowest; minor units, may be negative. */
  stepPerFloor: z.number().int().min(-1_000_000_000).max(1_000_000_000).default(0),
  exceptions: z.array(exception).max(MOST_EXCEPTIONS).default([]),
  preview: z.boolean().default(false),
})
export type GenerateUnitsInput = z.output<typeof generateUnitsInput>
export type GenerateUnitsRequest = z.input<typeof generateUnitsInput>

/** `GET /api/entrances/{id}/floors` */
export const standingFloors = z.object({
  description: generateUnitsInput.omit({ entranceId: true, preview: true }).nullable(),
})
export type StandingFloors = z.output<typeof standingFloors>
export type FloorsDescription = NonNullable<StandingFloors["description"]>

/** Why a unit is never touched by a description of floors: something happened to it. */
export const HISTORY_REASONS = ["released", "claim", "contract", "queue", "price", "lead"] as const
export type HistoryReason = (typeof HISTORY_REASONS)[number]

export const GENERATED_VERDICTS = ["new", "changed", "same", "kept", "removed"] as const
export const COMPARED_FIELDS = ["number", "kind", "floors", "rooms", "areaDm2", "price", "layoutId"] as const

export const generatedCell = z.object({
  unitId: z.string().nullable(),
  floor: count,
  floors: count,
  stack: count,
  number: z.string(),
  kind: unitKind,
  rooms: count.nullable(),
  areaDm2: count,
  price: count.nullable(),
  layoutId: z.string().nullable(),
  verdict: z.enum(GENERATED_VERDICTS),
  /** Of a changed unit: what differs. */
  fields: z.array(z.enum(COMPARED_FIELDS)),
  /** Of a kept unit: its history. */
  reasons: z.array(z.enum(HISTORY_REASONS)),
  /** Its number is another's: in this entrance that is refused, elsewhere in the block it is allowed and said. */
  collides: z.enum(["entrance", "block"]).nullable(),
})
export type GeneratedCell = z.output<typeof generatedCell>

export const generatedUnits = z.object({
  preview: z.boolean(),
  currency: z.enum(CURRENCIES),
  block: z.string(),
  entrance: z.string(),
  counts: z.object({ new: count, changed: count, same: count, kept: count, removed: count, colliding: count }),
  cells: z.array(generatedCell),
})
export type GeneratedUnits = z.output<typeof generatedUnits>

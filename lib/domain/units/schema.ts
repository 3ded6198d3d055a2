import { z } from "zod"
import { CURRENCIES, LARGEST_AMOUNT } from "../money"
import { pageInput, pageOf, wholeNumber } from "../page"
import { BLOCKED_REASONS, PUBLIC_STATUSES, UNIT_STATUSES } from "./rules"

const count = z.number().int()

export const UNIT_KINDS = ["apartment", "commercial", "parking", "storage"] as const
export type UnitKind = (typeof UNIT_KINDS)[number]
export const unitKind = z.enum(UNIT_KINDS)
export const unitStatus = z.enum(UNIT_STATUSES)

/** A unit as anybody sees it. `price` in minor units of the complex's currency, null unless it is free. */
export const publicUnitDto = z.object({
  id: z.string(),
  block: z.string(),
  entrance: z.string(),
  floor: count,
  floors: count,
  stack: count,
  number: z.string(),
  kind: unitKind,
  rooms: count.nullable(),
  areaDm2: count,
  publicStatus: z.enum(PUBLIC_STATUSES),
  price: count.nullable(),
  layoutId: z.string().nullable(),
})
export type PublicUnitDto = z.output<typeof publicUnitDto>

export const publicGridDto = z.object({ currency: z.enum(CURRENCIES), items: z.array(publicUnitDto) })
export type PublicGridDto = z.output<typeof publicGridDto>

/** A live claim as colleagues see it: until when, whose, and the lead where they may see it. */
export const liveClaimDto = z.object({
  id: z.string(),
  kind: z.enum(["held", "reserved"]),
  until: z.string().nullable(),
  holder: z.string().nullable(),
  mine: z.boolean(),
  lead: z.object({ id: z.string(), name: z.string() }).nullable(),
})

export const unitDto = z.object({
  id: z.string(),
  complexId: z.string(),
  blockId: z.string(),
  block: z.string(),
  entranceId: z.string(),
  entrance: z.string(),
  floor: count,
  floors: count,
  stack: count,
  number: z.string(),
  kind: unitKind,
  rooms: count.nullable(),
  areaDm2: count,
  price: count.nullable(),
  perM2: count.nullable(),
  currency: z.enum(CURRENCIES),
  status: unitStatus,
  blockedReason: z.enum(BLOCKED_REASONS).nullable(),
  blockedNote: z.string().nullable(),
  finish: z.string().nullable(),
  layoutId: z.string().nullable(),
  claim: liveClaimDto.nullable(),
  /** Leads waiting for it. */
  queue: count,
})
export type UnitDto = z.output<typeof unitDto>

export const gridDto = z.object({
  complex: z.object({ id: z.string(), slug: z.string(), name: z.string(), currency: z.enum(CURRENCIES) }),
  /** The server's clock, to count down from. */
  at: z.string(),
  items: z.array(unitDto),
})
export type GridDto = z.output<typeof gridDto>

const money = wholeNumber(0, 999_999_999_999_999)

export const listUnitsInput = z.strictObject({
  ...pageInput,
  complexId: z.string().optional(),
  blockId: z.string().optional(),
  entranceId: z.string().optional(),
  status: unitStatus.optional(),
  rooms: wholeNumber(0, 20).optional(),
  floor: wholeNumber(-20, 200).optional(),
  priceMin: money.optional(),
  priceMax: money.optional(),
})
export type ListUnitsInput = z.output<typeof listUnitsInput>
export const unitsPage = pageOf(unitDto)

/** `GET /api/units/export`: one complex, for a price list has one currency; the other filters as in the list. */
export const exportUnitsInput = z.strictObject({
  ...listUnitsInput.omit({ limit: true, cursor: true }).shape,
  complexId: z.string(),
  format: z.enum(["csv", "xlsx"]).default("csv"),
})
export type ExportUnitsInput = z.output<typeof exportUnitsInput>

/** `PATCH /api/units/{id}`, what an admin changes by hand. */
export const changeUnitInput = z.strictObject({
  id: z.string(),
  price: z.number().int().positive().max(LARGEST_AMOUNT).optional(),
  status: z.enum(["hidden", "available", "blocked"]).optional(),
  blockedReason: z.enum(["service", "sold_elsewhere", "reserved_elsewhere", "other"]).optional(),
  reason: z.string().trim().min(1).max(500).optional(),
  layoutId: z.string().nullable().optional(),
  number: z.string().trim().min(1).max(20).optional(),
  stack: z.number().int().min(1).max(60).optional(),
  areaDm2: z.number().int().positive().max(1_000_000).optional(),
  rooms: z.number().int().min(0).max(20).nullable().optional(),
  kind: unitKind.optional(),
  finish: z.enum(["none", "rough", "pre_finish", "turnkey", "furnished"]).nullable().optional(),
})
export type ChangeUnitInput = z.output<typeof changeUnitInput>

/** Which units a bulk action means; every condition that is given must hold. */
export const unitFilter = z.strictObject({
  complexId: z.string(),
  blockId: z.string().optional(),
  entranceId: z.string().optional(),
  floorFrom: z.number().int().min(-20).max(200).optional(),
  floorTo: z.number().int().min(-20).max(200).optional(),
  stack: z.number().int().positive().optional(),
  layoutId: z.string().optional(),
  rooms: z.number().int().min(0).max(20).optional(),
  kind: unitKind.optional(),
  status: unitStatus.optional(),
  /** A selection by hand, besides the rest. */
  ids: z.array(z.string().max(40)).max(5_000).optional(),
})
export type UnitFilter = z.output<typeof unitFilter>

/** `POST /api/units/release`: puts hidden units on sale. Those without a price stay hidden and are counted. */
export const releaseUnitsInput = z.strictObject({ filter: unitFilter, preview: z.boolean().default(false) })
export type ReleaseUnitsInput = z.output<typeof releaseUnitsInput>
export const releasedUnits = z.object({ count, unpriced: count, preview: z.boolean() })
export type ReleasedUnits = z.output<typeof releasedUnits>

import { z } from "zod"
import { CURRENCIES, LARGEST_AMOUNT } from "../money"
import { pageInput, pageOf } from "../page"
import { unitFilter, unitKind } from "../units/schema"

const count = z.number().int()
const change = z.number().int().min(-LARGEST_AMOUNT).max(LARGEST_AMOUNT)
const sum = z.number().int().positive().max(LARGEST_AMOUNT)

/**
 * One of: a percentage (500 = +5 %), a sum more or less per m², a new price per m², a new price in whole. Besides or alone: a sum per
 * m² for every floor above `baseFloor`, less below it.
 */
export const repriceChange = z
  .strictObject({
    basisPoints: z.number().int().min(-9_900).max(100_000).optional(),
    perM2Delta: change.optional(),
    perM2: sum.optional(),
    total: sum.optional(),
    stepPerFloor: change.optional(),
    baseFloor: z.number().int().min(-20).max(200).default(1),
  })
  .refine(({ basisPoints, perM2Delta, perM2, total, stepPerFloor }) => {
    const ways = [basisPoints, perM2Delta, perM2, total].filter((way) => way !== undefined).length
    return total !== undefined
      ? ways === 1 && stepPerFloor === undefined
      : ways === 1 || (ways === 0 && stepPerFloor !== undefined)
  }, "oneChange")
export type RepriceChange = z.output<typeof repriceChange>

/** `POST /api/units/reprice`. */
export const repriceInput = z.strictObject({
  filter: unitFilter,
  change: repriceChange,
  preview: z.boolean().default(false),
})
export type RepriceInput = z.output<typeof repriceInput>

/** Why a unit keeps its price. The first five: somebody has a claim on it. */
export const SKIP_REASONS = [
  "held",
  "reserved",
  "contracted",
  "sold",
  "handed_over",
  /** Sold or reserved by a way this product did not see, or awaiting a refund. */
  "blocked",
  "unpriced",
  /** A sum per m² means nothing to what is sold by the piece. */
  "per_piece",
  "not_positive",
  "too_large",
  "unchanged",
] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

/** Why a revert leaves a unit as it is: as above, or its price is no longer the one that this change gave. */
export const KEPT_REASONS = [...SKIP_REASONS, "changed_since", "on_sale"] as const
export type KeptReason = (typeof KEPT_REASONS)[number]

const pricedUnit = z.object({
  id: z.string(),
  number: z.string(),
  block: z.string(),
  entrance: z.string(),
  floor: count,
  kind: unitKind,
  rooms: count.nullable(),
  areaDm2: count,
})
const skipped = z.object({ ...pricedUnit.shape, price: count.nullable(), reason: z.enum(KEPT_REASONS) })
export type SkippedUnit = z.output<typeof skipped>

export const changedUnitDto = z.object({ ...pricedUnit.shape, oldPrice: count.nullable(), newPrice: count.nullable() })
export type ChangedUnitDto = z.output<typeof changedUnitDto>

const outcome = {
  currency: z.enum(CURRENCIES),
  /** Units whose price changes. */
  count,
  /** Sum of their prices, before and after; a unit that had none counts as nothing. */
  before: count,
  after: count,
  delta: count,
  skipped: z.array(z.object({ reason: z.enum(KEPT_REASONS), count })),
  /** The first 200 of each. */
  units: z.array(changedUnitDto),
  skippedUnits: z.array(skipped),
}
export const repricedUnits = z.object({ preview: z.boolean(), changeId: z.string().nullable(), ...outcome })
export type RepricedUnits = z.output<typeof repricedUnits>

export const PRICE_CHANGE_KINDS = ["single", "bulk", "import", "revert"] as const

export const priceChangeDto = z.object({
  id: z.string(),
  kind: z.enum(PRICE_CHANGE_KINDS),
  at: z.string(),
  by: z.string().nullable(),
  /** The change as asked for; null where it was no formula. */
  change: repriceChange.nullable(),
  currency: z.enum(CURRENCIES),
  count,
  delta: count,
  revertedAt: z.string().nullable(),
  revertedBy: z.string().nullable(),
  /** Of a revert: the change that it took back. */
  reverts: z.string().nullable(),
})
export type PriceChangeDto = z.output<typeof priceChangeDto>

export const listPriceChangesInput = z.strictObject({ ...pageInput, complexId: z.string() })
export type ListPriceChangesInput = z.output<typeof listPriceChangesInput>
export const priceChangesPage = pageOf(priceChangeDto)

export const listChangedUnitsInput = z.strictObject({ ...pageInput, id: z.string() })
export type ListChangedUnitsInput = z.output<typeof listChangedUnitsInput>
export const changedUnitsPage = pageOf(changedUnitDto)

/** `POST /api/price-changes/{id}/revert`; `changeId` is of the change that gave the old prices back, null when none could be. */
export const revertedPrices = z.object({ changeId: z.string().nullable(), ...outcome })
export type RevertedPrices = z.output<typeof revertedPrices>

/** A unit's prices, the newest first. */
export const unitPriceDto = z.object({
  changeId: z.string(),
  kind: z.enum(PRICE_CHANGE_KINDS),
  at: z.string(),
  by: z.string().nullable(),
  oldPrice: count.nullable(),
  newPrice: count.nullable(),
})
export type UnitPriceDto = z.output<typeof unitPriceDto>
export const listUnitPricesInput = z.strictObject({ ...pageInput, id: z.string() })
export type ListUnitPricesInput = z.output<typeof listUnitPricesInput>
export const unitPricesPage = pageOf(unitPriceDto)

/** What today's flats cost on average over time: the sum of their prices by the sum of their areas, for each number of rooms. */
export const priceHistoryDto = z.object({
  currency: z.enum(CURRENCIES),
  rooms: z.array(count),
  points: z.array(z.object({ on: z.string(), perM2: z.array(count.nullable()) })),
})
export type PriceHistoryDto = z.output<typeof priceHistoryDto>

import { z } from "zod"
import { CURRENCIES } from "../money"
import { pageInput, pageOf } from "../page"
import { CLAIM_KINDS } from "../units/rules"
import { unitKind } from "../units/schema"

const id = z.string().min(1).max(100)

export const claimUnitInput = z.strictObject({
  leadId: id,
  unitId: id,
  kind: z.enum(CLAIM_KINDS),
  /** 100 = 1 %. Above the caller's cap: claimed at the cap, with a request that somebody decides. */
  discountBasisPoints: z.int().min(0).max(10_000).optional(),
})
export type ClaimUnitInput = z.output<typeof claimUnitInput>

export const reasonInput = z.string().trim().min(1).max(1_000)

export const releaseInput = z.strictObject({ reason: reasonInput.optional() })
export type ReleaseInput = z.output<typeof releaseInput>

export const claimStatus = z.enum(["active", "contracted", "released", "expired", "cancelled"])

export const reservationDto = z.object({
  id: z.string(),
  kind: z.enum(CLAIM_KINDS),
  /** `expired` as soon as the clock ran out, whether or not the sweep has seen it. */
  status: claimStatus,
  unitId: z.string(),
  leadId: z.string(),
  ownerId: z.string().nullable(),
  currency: z.enum(CURRENCIES),
  /** The unit's price when it was claimed; `price` is what the buyer pays. */
  listPrice: z.int(),
  discountBasisPoints: z.int(),
  price: z.int(),
  perM2: z.int(),
  createdAt: z.iso.datetime(),
  /** Null once a signed contract stopped the clock. */
  expiresAt: z.iso.datetime().nullable(),
  confirmedAt: z.iso.datetime().nullable(),
  extensions: z.int(),
  endedAt: z.iso.datetime().nullable(),
  endReason: z.string().nullable(),
  /** A discount that waits for a decision. */
  discountRequestId: z.string().nullable(),
})
export type ReservationDto = z.output<typeof reservationDto>

export const reservationCardDto = reservationDto.extend({
  lead: z.object({ id: z.string(), name: z.string() }),
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  unit: z.object({
    id: z.string(),
    complexId: z.string(),
    complexSlug: z.string(),
    complexName: z.string(),
    block: z.string(),
    entrance: z.string(),
    floor: z.int(),
    number: z.string(),
    kind: unitKind,
    rooms: z.int().nullable(),
    areaDm2: z.int(),
  }),
  contractId: z.string().nullable(),
  requestedDiscountBasisPoints: z.int().nullable(),
  queueLength: z.int(),
})
export type ReservationCardDto = z.output<typeof reservationCardDto>

export const listReservationsInput = z.strictObject({
  ...pageInput,
  /** `true`: only claims that keep their unit at this moment. */
  live: z.enum(["true", "false"]).optional(),
  /** `true`: only the caller's own. */
  mine: z.enum(["true", "false"]).optional(),
  kind: z.enum(CLAIM_KINDS).optional(),
  leadId: id.optional(),
  unitId: id.optional(),
  complexId: id.optional(),
})
export type ListReservationsInput = z.output<typeof listReservationsInput>

export const reservationsPage = pageOf(reservationCardDto)

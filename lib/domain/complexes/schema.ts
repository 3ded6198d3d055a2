import { z } from "zod"
import { CURRENCIES } from "../money"
import { pageInput, pageOf } from "../page"
import { SLUG_SHAPE } from "./rules"

const count = z.number().int()
export const currency = z.enum(CURRENCIES)
export const finish = z.enum(["none", "rough", "pre_finish", "turnkey", "furnished"])

/** How many units the public sees in each public status; hidden ones are not counted. */
export const publicCounts = z.object({ available: count, reserved: count, sold: count, closed: count })
export type PublicCounts = z.output<typeof publicCounts>

const quarter = z.object({ year: count, quarter: count.min(1).max(4) })

export const publicComplexDto = z.object({
  slug: z.string(),
  name: z.string(),
  address: z.string(),
  city: z.string(),
  currency,
  deliveryQuarter: quarter.nullable(),
  counts: publicCounts,
  /** The cheapest free flat, or the cheapest free unit where there are no flats; minor units. */
  priceFrom: count.nullable(),
})
export type PublicComplexDto = z.output<typeof publicComplexDto>

export const publicPicture = z.object({
  url: z.string(),
  alt: z.string(),
  width: count.nullable(),
  height: count.nullable(),
})

export type PublicPicture = z.output<typeof publicPicture>

export const publicLayoutDto = z.object({
  id: z.string(),
  code: z.string(),
  rooms: count,
  areaDm2: count,
  livingDm2: count.nullable(),
  kitchenDm2: count.nullable(),
  plan: z.json().nullable(),
  /** Shown where there is no vector plan. */
  planImage: publicPicture.nullable(),
  available: count,
  priceFrom: count.nullable(),
})
export type PublicLayoutDto = z.output<typeof publicLayoutDto>

export const publicComplexCardDto = publicComplexDto.extend({
  id: z.string(),
  description: z.string(),
  phone: z.string(),
  finish,
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  updatedAt: z.string(),
  blocks: z.array(z.object({ name: z.string(), entrances: z.array(z.object({ name: z.string() })) })),
  layouts: z.array(publicLayoutDto),
  progress: z.array(
    z.object({ on: z.string(), text: z.string(), percent: count.nullable(), pictures: z.array(publicPicture) }),
  ),
  pictures: z.array(publicPicture),
})
export type PublicComplexCardDto = z.output<typeof publicComplexCardDto>

/** A complex as employees see it, in all its languages. */
export const complexDto = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  nameRu: z.string(),
  nameUz: z.string(),
  nameEn: z.string(),
  descriptionRu: z.string(),
  descriptionUz: z.string(),
  descriptionEn: z.string(),
  addressRu: z.string(),
  addressUz: z.string(),
  addressEn: z.string(),
  city: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  deliveryYear: count.nullable(),
  deliveryQuarter: count.nullable(),
  finish,
  phone: z.string(),
  currency,
  contractPrefix: z.string(),
  published: z.boolean(),
  units: count,
  blocks: z.array(
    z.object({ id: z.string(), name: z.string(), entrances: z.array(z.object({ id: z.string(), name: z.string() })) }),
  ),
})
export type ComplexDto = z.output<typeof complexDto>

export const listComplexesInput = z.strictObject(pageInput)
export type ListComplexesInput = z.output<typeof listComplexesInput>
export const complexesPage = pageOf(complexDto)

const name = z.string().trim().min(1).max(120)
export const partName = z.string().trim().min(1).max(30)
const slug = z.string().max(60).regex(SLUG_SHAPE)
export const text = (max: number) => z.string().trim().max(max)

const facts = {
  nameUz: name,
  nameEn: name,
  descriptionRu: text(5_000),
  descriptionUz: text(5_000),
  descriptionEn: text(5_000),
  addressRu: text(300),
  addressUz: text(300),
  addressEn: text(300),
  city: text(80),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  deliveryYear: z.number().int().min(2000).max(2100).nullable(),
  deliveryQuarter: z.number().int().min(1).max(4).nullable(),
  finish,
  phone: text(40),
}

const blocks = z
  .array(z.strictObject({ name: partName, entrances: z.array(z.strictObject({ name: partName })).max(50) }))
  .max(50)

/** `POST /api/complexes`. Slug and contract prefix come from the name unless given. */
export const createComplexInput = z.strictObject({
  nameRu: name,
  slug: slug.optional(),
  currency,
  contractPrefix: z.string().trim().min(1).max(10).optional(),
  blocks: blocks.optional(),
  ...z.strictObject(facts).partial().shape,
})
export type CreateComplexInput = z.output<typeof createComplexInput>

/** `PATCH /api/complexes/{id}`. `blocks` adds those that are not there yet; nothing is removed. */
export const changeComplexInput = z.strictObject({
  id: z.string(),
  ...z.strictObject({ nameRu: name, slug, blocks, published: z.boolean(), ...facts }).partial().shape,
})
export type ChangeComplexInput = z.output<typeof changeComplexInput>

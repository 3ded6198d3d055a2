import { z } from "zod"
import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../actor"
import { mediaUrl } from "../media/rules"
import { toMoney } from "../money"
import { LIVE_CLAIM, statusAt } from "../units/current/queries"
import { type BlockedReason, publicStatusOf, type UnitStatus } from "../units/rules"
import type { PublicGridDto, PublicUnitDto } from "../units/schema"
import { localized } from "./rules"
import type { PublicComplexCardDto, PublicComplexDto, PublicLayoutDto, PublicPicture } from "./schema"
import { cheapest, countStock, layoutStock, readStock, type StockRow } from "./stock/queries"

type Locale = Actor["locale"]

// Everything here is plain JSON: the public pages keep it in a cache that knows neither Date nor bigint.

const CARD = {
  id: true,
  slug: true,
  nameRu: true,
  nameUz: true,
  nameEn: true,
  addressRu: true,
  addressUz: true,
  addressEn: true,
  city: true,
  currency: true,
  deliveryYear: true,
  deliveryQuarter: true,
} satisfies Prisma.ComplexSelect
type CardRow = Prisma.ComplexGetPayload<{ select: typeof CARD }>

/** Published complexes by name, with what is free at `now` and from which price. */
export async function listPublicComplexes(locale: Locale, now = new Date()): Promise<PublicComplexDto[]> {
  const complexes = await db.complex.findMany({
    where: { published: true },
    select: CARD,
    orderBy: { nameRu: "asc" },
    take: 200,
  })
  const stock = await readStock(Prisma.sql`c."published"`, now)
  return complexes.map((complex) =>
    toPublicComplex(
      complex,
      locale,
      stock.filter((row) => row.complexId === complex.id),
    ),
  )
}

/** A published complex with its blocks, layouts, pictures and progress; null when the public has no such complex. */
export async function getPublicComplex(
  slug: string,
  locale: Locale,
  now = new Date(),
): Promise<PublicComplexCardDto | null> {
  const complex = await db.complex.findFirst({ where: { slug, published: true }, select: FULL_CARD })
  if (!complex) return null
  const stock = await readStock(Prisma.sql`c."id" = ${complex.id}`, now)
  return {
    ...toPublicComplex(complex, locale, stock),
    id: complex.id,
    description: localized(complex, "description", locale),
    phone: complex.phone,
    finish: complex.finish,
    latitude: complex.latitude,
    longitude: complex.longitude,
    updatedAt: complex.updatedAt.toISOString(),
    blocks: complex.blocks,
    layouts: complex.layouts.map((layout) => ({ ...toLayout(layout), ...layoutStock(stock, layout.id) })),
    progress: complex.progress.map((note) => ({
      on: note.on.toISOString().slice(0, 10),
      text: localized(note, "text", locale),
      percent: note.percent,
      pictures: note.pictures.map(({ media }) => toPicture(media, "")),
    })),
    pictures: complex.pictures.map((picture) => toPicture(picture.media, localized(picture, "alt", locale))),
  }
}

/** The public grid, whole, in drawing order; null when the public has no such complex. Hidden units do not exist in it. */
export async function getPublicGrid(slug: string, now = new Date()): Promise<PublicGridDto | null> {
  const complex = await db.complex.findFirst({ where: { slug, published: true }, select: { id: true, currency: true } })
  if (!complex) return null
  const rows = await readPublicUnits(Prisma.sql`u."complexId" = ${complex.id}`, now)
  return { currency: complex.currency, items: rows.map(toPublicUnit).filter((unit) => unit !== null) }
}

export type PublicUnitCard = PublicUnitDto & {
  finish: PublicComplexCardDto["finish"] | null
  layout: Pick<PublicLayoutDto, "code" | "livingDm2" | "kitchenDm2" | "plan" | "planImage"> | null
}

/** One unit of a published complex; null when it is hidden or elsewhere. */
export async function getPublicUnit(slug: string, unitId: string, now = new Date()): Promise<PublicUnitCard | null> {
  const [row] = await readPublicUnits(
    Prisma.sql`u."id" = ${unitId} AND u."complexId" = (SELECT "id" FROM "complex" WHERE "slug" = ${slug} AND "published")`,
    now,
  )
  const unit = row && toPublicUnit(row)
  if (!unit) return null
  const more = await db.unit.findUnique({
    where: { id: unitId },
    select: {
      finish: true,
      layout: { select: { code: true, livingDm2: true, kitchenDm2: true, plan: true, planMedia: MEDIA } },
    },
  })
  const layout = more?.layout
  return { ...unit, finish: more?.finish ?? null, layout: layout ? toLayout(layout) : null }
}

/** Every public address: slugs with the ids of their visible units and drawings, and where former slugs lead. */
export async function listPublicPaths(): Promise<{
  complexes: { slug: string; unitIds: string[]; drawingIds: string[] }[]
  redirects: { from: string; to: string }[]
}> {
  const [complexes, redirects] = await Promise.all([
    db.complex.findMany({
      where: { published: true },
      select: {
        slug: true,
        units: { where: { status: { not: "hidden" } }, select: { id: true }, orderBy: { id: "asc" }, take: 20_000 },
        drawings: { where: { level: { not: "unit" } }, select: { id: true }, orderBy: { id: "asc" }, take: 3_000 },
      },
      orderBy: { slug: "asc" },
      take: 200,
    }),
    db.slugRedirect.findMany({
      where: { complex: { published: true } },
      select: { slug: true, complex: { select: { slug: true } } },
      take: 1_000,
    }),
  ])
  return {
    complexes: complexes.map(({ slug, units, drawings }) => ({
      slug,
      unitIds: units.map((unit) => unit.id),
      drawingIds: drawings.map((drawing) => drawing.id),
    })),
    redirects: redirects.map((row) => ({ from: row.slug, to: row.complex.slug })),
  }
}

const MEDIA = { select: { key: true, width: true, height: true } } as const

const FULL_CARD = {
  ...CARD,
  descriptionRu: true,
  descriptionUz: true,
  descriptionEn: true,
  phone: true,
  finish: true,
  latitude: true,
  longitude: true,
  updatedAt: true,
  blocks: {
    select: { name: true, entrances: { select: { name: true }, orderBy: { position: "asc" }, take: 50 } },
    orderBy: { position: "asc" },
    take: 50,
  },
  layouts: {
    select: {
      id: true,
      code: true,
      rooms: true,
      areaDm2: true,
      livingDm2: true,
      kitchenDm2: true,
      plan: true,
      planMedia: MEDIA,
    },
    orderBy: [{ rooms: "asc" }, { areaDm2: "asc" }, { code: "asc" }],
    take: 300,
  },
  progress: {
    select: {
      on: true,
      textRu: true,
      textUz: true,
      textEn: true,
      percent: true,
      pictures: { select: { media: MEDIA }, orderBy: { position: "asc" }, take: 20 },
    },
    orderBy: { on: "desc" },
    take: 24,
  },
  pictures: {
    select: { altRu: true, altUz: true, altEn: true, media: MEDIA },
    orderBy: { position: "asc" },
    take: 30,
  },
} satisfies Prisma.ComplexSelect

function toPublicComplex(complex: CardRow, locale: Locale, stock: StockRow[]): PublicComplexDto {
  const { deliveryYear: year, deliveryQuarter: quarter } = complex
  const flats = stock.filter((row) => row.kind === "apartment")
  return {
    slug: complex.slug,
    name: localized(complex, "name", locale),
    address: localized(complex, "address", locale),
    city: complex.city,
    currency: complex.currency,
    deliveryQuarter: year !== null && quarter !== null ? { year, quarter } : null,
    counts: countStock(stock),
    priceFrom: cheapest(flats.length > 0 ? flats : stock),
  }
}

type MediaRow = { key: string; width: number | null; height: number | null }

function toLayout<Row extends { plan: Prisma.JsonValue; planMedia: MediaRow | null }>({
  plan,
  planMedia,
  ...row
}: Row) {
  return { ...row, plan: z.json().nullable().parse(plan), planImage: planMedia && toPicture(planMedia, "") }
}

function toPicture({ key, width, height }: MediaRow, alt: string): PublicPicture {
  return { url: mediaUrl(key), alt, width, height }
}

type PublicUnitRow = Omit<PublicUnitDto, "publicStatus" | "price"> & {
  status: UnitStatus
  blockedReason: BlockedReason | null
  price: bigint | null
}

function readPublicUnits(where: Prisma.Sql, now: Date): Promise<PublicUnitRow[]> {
  return db.$queryRaw<PublicUnitRow[]>`
    SELECT u."id", b."name" AS "block", e."name" AS "entrance", u."floor", u."floors", u."stack", u."number", u."kind"::text,
      u."rooms", u."areaDm2", ${statusAt(now)} AS "status", u."blockedReason"::text, u."price", u."layoutId"
    FROM "unit" u
    JOIN "block" b ON b."id" = u."blockId"
    JOIN "entrance" e ON e."id" = u."entranceId"
    ${LIVE_CLAIM}
    WHERE u."status" <> 'hidden' AND ${where}
    ORDER BY b."position", e."position", u."floor" DESC, u."stack"`
}

function toPublicUnit({ status, blockedReason, price, ...unit }: PublicUnitRow): PublicUnitDto | null {
  const publicStatus = publicStatusOf(status, blockedReason)
  if (!publicStatus) return null
  return { ...unit, publicStatus, price: publicStatus === "available" && price !== null ? toMoney(price) : null }
}

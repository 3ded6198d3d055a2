import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import { mediaUrl } from "../../media/rules"
import { drawingBody, type ShapeLink } from "../schema"
import { toLabels } from "./rules"
import type { DrawingPlace, PlanShape, PlanTarget, PublicDrawingDto, PublicFlatDto, PublicLevel } from "./schema"

const PLACE = {
  id: true,
  level: true,
  name: true,
  block: { select: { name: true } },
  entrance: { select: { name: true } },
  floor: true,
} satisfies Prisma.DrawingSelect

/** What a complex that is published shows, in the order of the house: the site, facades by block, floors by entrance, upwards. */
export async function listPublicDrawings(slug: string): Promise<DrawingPlace[]> {
  const rows = await db.drawing.findMany({
    where: { level: { not: "unit" }, complex: { slug, published: true } },
    select: PLACE,
    orderBy: [
      { level: "asc" },
      { block: { position: "asc" } },
      { entrance: { position: "asc" } },
      { floor: "asc" },
      { id: "asc" },
    ],
    take: 3_000,
  })
  return rows.map(toPlace)
}

/**
 * A drawing as the public sees it; null when there is none. A shape that opens nothing is left out: one without a link, one whose
 * unit is hidden, or whose link leads into another complex.
 */
export async function getPublicDrawing(slug: string, id: string): Promise<PublicDrawingDto | null> {
  const drawing = await db.drawing.findFirst({
    where: { id, level: { not: "unit" }, complex: { slug, published: true } },
    select: { ...PLACE, complexId: true, body: true, background: { select: { key: true, public: true } } },
  })
  if (!drawing) return null
  const { width, height, shapes } = drawingBody.parse(drawing.body)
  const polygons = shapes.flatMap((shape) =>
    shape.kind === "polygon" && shape.link ? [{ points: shape.points, link: shape.link }] : [],
  )
  const targets = await targetsOf(
    drawing.complexId,
    polygons.map(({ link }) => link),
  )
  return {
    ...toPlace(drawing),
    width,
    height,
    background: drawing.background?.public ? mediaUrl(drawing.background.key) : null,
    shapes: polygons.flatMap(({ points, link }): PlanShape[] => {
      const target = targets(link)
      return target ? [{ points, target }] : []
    }),
    labels: toLabels(shapes),
  }
}

/** The drawing of a flat that is not hidden: its own, which a shape links to it, before that of its layout. Null when there is neither. */
export async function getPublicFlat(slug: string, unitId: string): Promise<PublicFlatDto | null> {
  const unit = await db.unit.findFirst({
    where: { id: unitId, status: { not: "hidden" }, complex: { slug, published: true } },
    select: { complexId: true, layoutId: true },
  })
  if (!unit) return null
  const { complexId, layoutId } = unit
  const own = { layoutId: null, body: { path: ["shapes"], array_contains: [{ link: { to: "unit", unitId } }] } }
  const [drawing] = await db.drawing.findMany({
    where: { complexId, level: "unit", OR: [own, ...(layoutId === null ? [] : [{ layoutId }])] },
    select: { body: true, background: { select: { key: true, public: true } } },
    orderBy: [{ layoutId: { sort: "asc", nulls: "first" } }, { id: "asc" }],
    take: 1,
  })
  if (!drawing) return null
  const { width, height, shapes } = drawingBody.parse(drawing.body)
  const { background } = drawing
  return {
    width,
    height,
    background: background?.public ? mediaUrl(background.key) : null,
    rooms: shapes.flatMap((shape) =>
      // What is linked to the flat itself is its outline.
      shape.kind === "polygon" && (shape.link === null || shape.link.to === "room")
        ? [{ points: shape.points, room: shape.link?.room ?? null }]
        : [],
    ),
    labels: toLabels(shapes),
  }
}

/** Reads what the links of one drawing may lead to, and turns ids into what the public knows. */
async function targetsOf(
  complexId: string,
  links: readonly ShapeLink[],
): Promise<(link: ShapeLink) => PlanTarget | null> {
  const unitIds = links.flatMap((link) => (link.to === "unit" ? [link.unitId] : []))
  const [units, blocks] = await Promise.all([
    db.unit.findMany({
      where: { complexId, id: { in: unitIds }, status: { not: "hidden" } },
      select: { id: true },
      take: unitIds.length,
    }),
    db.block.findMany({
      where: { complexId },
      select: { id: true, name: true, entrances: { select: { id: true, name: true }, take: 200 } },
      take: 200,
    }),
  ])
  const visible = new Set(units.map((unit) => unit.id))
  const byId = new Map(blocks.map((block) => [block.id, block]))
  return (link) => {
    if (link.to === "room") return null
    if (link.to === "unit") return visible.has(link.unitId) ? link : null
    const block = byId.get(link.blockId)
    if (!block) return null
    if (link.to === "block") return { to: "block", block: block.name }
    const entrance = block.entrances.find((one) => one.id === link.entranceId)
    if (link.entranceId !== null && !entrance) return null
    return { to: "floor", block: block.name, entrance: entrance?.name ?? null, floor: link.floor }
  }
}

type PlaceRow = Prisma.DrawingGetPayload<{ select: typeof PLACE }>

function toPlace({ id, level, name, block, entrance, floor }: PlaceRow): DrawingPlace {
  // Both reads ask for other levels than `unit` only.
  return { id, level: level as PublicLevel, name, block: block?.name ?? null, entrance: entrance?.name ?? null, floor }
}

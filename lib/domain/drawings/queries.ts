import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../actor"
import { DomainError } from "../errors"
import { mediaUrl } from "../media/rules"
import { decodeCursor, type Page, toPage } from "../page"
import { assertMay } from "../policy"
import { type DrawnUnit, linkKey, polygonsOf } from "./linking/rules"
import { dropDeadLinks } from "./rules"
import {
  type DrawingBody,
  type DrawingDto,
  type DrawingSummaryDto,
  type DrawingVersionDto,
  type DrawingVersionInput,
  drawingBody,
  type FloorDto,
  type ListDrawingsInput,
} from "./schema"

type SummaryRow = Omit<DrawingSummaryDto, "updatedAt" | "background"> & {
  updatedAt: Date
  place: string
  mediaId: string | null
  key: string | null
  width: number
  height: number
}

/** A complex's drawings from the whole site down: level, block, entrance, then floors from the top. */
export async function listDrawings(actor: Actor, input: ListDrawingsInput): Promise<Page<DrawingSummaryDto>> {
  assertMay(actor, "unit.read")
  const after = decodeCursor(input.cursor)
  const rows = await db.$queryRaw<SummaryRow[]>`
    SELECT * FROM (
      SELECT d."id", d."complexId", d."level"::text, d."name", d."blockId", b."name" AS "block", d."entranceId",
        e."name" AS "entrance", d."floor", d."layoutId", l."code" AS "layout", d."version", d."updatedAt",
        concat(array_position(enum_range(NULL::"DrawingLevel"), d."level"), lpad(coalesce(b."position", 0)::text, 4, '0'),
          lpad(coalesce(e."position", 0)::text, 4, '0'), lpad((999 - coalesce(d."floor", 0))::text, 4, '0'), l."code") AS "place",
        shape."polygons", shape."linked", stock."units", stock."drawnUnits", m."id" AS "mediaId", m."key",
        coalesce(m."width", (d."body"->>'width')::int) AS "width",
        coalesce(m."height", (d."body"->>'height')::int) AS "height"
      FROM "drawing" d
      LEFT JOIN "block" b ON b."id" = d."blockId"
      LEFT JOIN "entrance" e ON e."id" = d."entranceId"
      LEFT JOIN "layout" l ON l."id" = d."layoutId"
      LEFT JOIN "media" m ON m."id" = d."backgroundId"
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS "polygons", count(*) FILTER (WHERE s->'link' <> 'null')::int AS "linked",
          array_agg(s->'link'->>'unitId') AS "unitIds"
        FROM jsonb_array_elements(d."body"->'shapes') s WHERE s->>'kind' = 'polygon'
      ) shape
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS "units", count(*) FILTER (WHERE u."id" = ANY(shape."unitIds"))::int AS "drawnUnits"
        FROM "unit" u
        WHERE d."level" = 'floor' AND u."complexId" = d."complexId" AND u."blockId" = d."blockId"
          AND (d."entranceId" IS NULL OR u."entranceId" = d."entranceId")
          AND u."floor" <= d."floor" AND d."floor" < u."floor" + u."floors"
      ) stock
      WHERE d."complexId" = ${input.complexId}
    ) listed
    ${after ? Prisma.sql`WHERE (listed."place", listed."id") > (${String(after.value)}, ${after.id})` : Prisma.empty}
    ORDER BY listed."place", listed."id" LIMIT ${input.limit + 1}`
  return toPage(
    rows,
    input.limit,
    (row) => ({ value: row.place, id: row.id }),
    ({ place: _, updatedAt, mediaId, key, width, height, ...row }) => ({
      ...row,
      background: mediaId === null || key === null ? null : { id: mediaId, url: mediaUrl(key), width, height },
      updatedAt: updatedAt.toISOString(),
    }),
  )
}

const DRAWING = {
  id: true,
  complexId: true,
  level: true,
  name: true,
  blockId: true,
  block: { select: { name: true } },
  entranceId: true,
  entrance: { select: { name: true } },
  floor: true,
  layoutId: true,
  layout: { select: { code: true } },
  background: { select: { id: true, key: true, width: true, height: true } },
  body: true,
  version: true,
  updatedAt: true,
  versions: { select: { by: { select: { name: true } } }, orderBy: { version: "desc" }, take: 1 },
} as const satisfies Prisma.DrawingSelect

/** A drawing whole; links to what is no longer there are gone from it. Refuses with `not_found`. */
export async function getDrawing(actor: Actor, id: string, tx: Tx = db): Promise<DrawingDto> {
  assertMay(actor, "unit.read")
  const row = await tx.drawing.findUnique({ where: { id }, select: DRAWING })
  if (!row) throw new DomainError("not_found")
  const { block, entrance, layout, background, versions, updatedAt, ...facts } = row
  const body = drawingBody.parse(row.body)
  const alive = await readLinkTargets(tx, row.complexId, body)
  return {
    ...facts,
    block: block?.name ?? null,
    entrance: entrance?.name ?? null,
    layout: layout?.code ?? null,
    background: background && {
      id: background.id,
      url: mediaUrl(background.key),
      width: background.width ?? body.width,
      height: background.height ?? body.height,
    },
    body: dropDeadLinks(body, (key) => alive.has(key)),
    savedBy: versions[0]?.by?.name ?? null,
    updatedAt: updatedAt.toISOString(),
  }
}

/** What was saved as a version. The oldest of many are forgotten: `not_found`, as for those that never were. */
export async function getDrawingVersion(actor: Actor, input: DrawingVersionInput): Promise<DrawingVersionDto> {
  assertMay(actor, "drawing.edit")
  const row = await db.drawingVersion.findUnique({
    where: { drawingId_version: { drawingId: input.id, version: input.version } },
    select: { version: true, body: true, at: true, by: { select: { name: true } } },
  })
  if (!row) throw new DomainError("not_found")
  return {
    version: row.version,
    body: drawingBody.parse(row.body),
    savedBy: row.by?.name ?? null,
    at: row.at.toISOString(),
  }
}

/** The links of a body that lead to a unit, a block or an entrance of this complex, as keys. */
export async function readLinkTargets(tx: Tx, complexId: string, body: DrawingBody): Promise<Set<string>> {
  const links = polygonsOf(body).flatMap(({ link }) => (link ? [link] : []))
  const unitIds = links.flatMap((link) => (link.to === "unit" ? [link.unitId] : []))
  const needsBlocks = links.some((link) => link.to === "block" || link.to === "floor")
  // One after the other: a transaction has one connection.
  const units =
    unitIds.length === 0
      ? []
      : await tx.unit.findMany({
          where: { complexId, id: { in: unitIds } },
          select: { id: true },
          take: unitIds.length,
        })
  const blocks = needsBlocks
    ? await tx.block.findMany({
        where: { complexId },
        select: { id: true, entrances: { select: { id: true }, take: 1_000 } },
        take: 1_000,
      })
    : []
  const unitSet = new Set(units.map(({ id }) => id))
  const entrances = new Map(blocks.map((block) => [block.id, new Set(block.entrances.map(({ id }) => id))]))
  const alive = links.filter((link) => {
    if (link.to === "room") return true
    if (link.to === "unit") return unitSet.has(link.unitId)
    const inBlock = entrances.get(link.blockId)
    return inBlock !== undefined && (link.to === "block" || !link.entranceId || inBlock.has(link.entranceId))
  })
  return new Set(alive.map(linkKey))
}

/** The units of some floors of a block, or of one of its entrances. */
export function readUnitsOnFloors(
  tx: Tx,
  place: { complexId: string; blockId: string; entranceId: string | null },
): Promise<DrawnUnit[]> {
  const { complexId, blockId, entranceId } = place
  return tx.unit.findMany({
    where: { complexId, blockId, ...(entranceId === null ? {} : { entranceId }) },
    select: { id: true, blockId: true, entranceId: true, floor: true, floors: true, stack: true },
    take: 10_000,
  })
}

/** The floors of a complex, each entrance's from the top. */
export async function listFloors(actor: Actor, complexId: string): Promise<FloorDto[]> {
  assertMay(actor, "unit.read")
  return db.unit.findMany({
    where: { complexId },
    select: { blockId: true, entranceId: true, floor: true },
    distinct: ["blockId", "entranceId", "floor"],
    orderBy: { floor: "desc" },
    take: 10_000,
  })
}

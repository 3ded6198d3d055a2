import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { DomainError } from "../errors"
import { assertMay } from "../policy"
import { isDrawnAt, linkKey, polygonsOf, relinkByStack } from "./linking/rules"
import { getDrawing, readLinkTargets, readUnitsOnFloors } from "./queries"
import { BLANK_SHEET, KEPT_VERSIONS, nameOnFloor, repeatedIds, wrongPlaceField } from "./rules"
import type {
  CopiedDrawings,
  CopyDrawingInput,
  CreateDrawingInput,
  DrawingBody,
  DrawingDto,
  DrawingPlace,
  SaveDrawingInput,
} from "./schema"

/** Adds a drawing. Refuses a place that its level does not have, and links to what is not in this complex, with `validation_failed`. */
export async function createDrawing(actor: Actor, input: CreateDrawingInput, now = new Date()): Promise<DrawingDto> {
  assertMay(actor, "drawing.edit")
  return transaction(async (tx) => {
    const { body: given, ...facts } = input
    await assertPlace(tx, facts.complexId, facts)
    const sheet = await readSheet(tx, facts.backgroundId)
    const body = given ?? { ...(sheet ?? BLANK_SHEET), shapes: [] }
    await assertBody(tx, facts.complexId, body)
    const id = await insertDrawing(tx, actor, { ...facts, body }, now)
    return getDrawing(actor, id, tx)
  })
}

/**
 * Saves a drawing as its next version. Refuses with `version_conflict` (and the present `version`) when somebody saved since the
 * caller read it: what they saved stays as it is.
 */
export async function saveDrawing(actor: Actor, input: SaveDrawingInput, now = new Date()): Promise<DrawingDto> {
  assertMay(actor, "drawing.edit")
  const { id, version, body, name, backgroundId } = input
  return transaction(async (tx) => {
    const before = await tx.drawing.findUnique({ where: { id }, select: { complexId: true, version: true } })
    if (!before) throw new DomainError("not_found")
    await assertBody(tx, before.complexId, body)
    if (backgroundId) await readSheet(tx, backgroundId)
    // The guarded update is the lock: of two who read the same version one finds it still there.
    const saved = await tx.drawing.updateMany({
      where: { id, version },
      data: { body, version: version + 1, updatedAt: now, name, backgroundId },
    })
    if (saved.count === 0) throw await conflict(tx, id)
    await keepVersion(tx, actor, { id, complexId: before.complexId, version: version + 1, body }, now)
    return getDrawing(actor, id, tx)
  })
}

/** Removes a drawing and its versions; the audit log keeps its name. */
export async function deleteDrawing(actor: Actor, id: string, now = new Date()): Promise<{ id: string }> {
  assertMay(actor, "drawing.edit")
  return transaction(async (tx) => {
    const drawing = await tx.drawing.findUnique({ where: { id }, select: { complexId: true, name: true } })
    const { count } = await tx.drawing.deleteMany({ where: { id } })
    if (!drawing || count === 0) throw new DomainError("not_found")
    const { complexId, name } = drawing
    await recordActivity(
      tx,
      actor,
      "drawing.deleted",
      { entity: "drawing", entityId: id, complexId, data: { name } },
      now,
    )
    return { id }
  })
}

/**
 * Copies a floor's drawing to other floors, each unit's polygon linked to the unit of the same entrance and stack there. A floor
 * that has a drawing already keeps it and is counted. Refuses what is no floor with `validation_failed`.
 */
export async function copyDrawing(actor: Actor, input: CopyDrawingInput, now = new Date()): Promise<CopiedDrawings> {
  assertMay(actor, "drawing.edit")
  return transaction(async (tx) => {
    const { complexId, level, blockId, entranceId, floor, background, body, name } = await getDrawing(
      actor,
      input.id,
      tx,
    )
    if (level !== "floor" || blockId === null || floor === null || input.floors.includes(0)) throw invalid(["floors"])
    // Copies of the same floor wait for one another here, and so see what the first has made.
    await tx.$queryRaw`SELECT 1 FROM "block" WHERE "id" = ${blockId} FOR NO KEY UPDATE`
    const units = await readUnitsOnFloors(tx, { complexId, blockId, entranceId })
    const wanted = [...new Set(input.floors)]
    const taken = await tx.drawing.findMany({
      where: { complexId, level, blockId, entranceId, floor: { in: wanted } },
      select: { floor: true },
      take: 1_000,
    })
    const skipped = wanted.filter((target) => taken.some((row) => row.floor === target))
    const items: CopiedDrawings["items"] = []
    for (const target of wanted.filter((one) => !skipped.includes(one))) {
      const place = { level, blockId, entranceId, floor: target, layoutId: null }
      const there = units.filter((unit) => isDrawnAt(unit, place))
      const copy = relinkByStack(body, units, there)
      const facts = {
        ...place,
        complexId,
        name: nameOnFloor(name, floor, target),
        backgroundId: background?.id ?? null,
      }
      const id = await insertDrawing(tx, actor, { ...facts, body: copy }, now)
      const linked = polygonsOf(copy).filter(({ link }) => link !== null).length
      items.push({ id, floor: target, linked, unlinked: polygonsOf(copy).length - linked })
    }
    return { items, skipped }
  })
}

type NewDrawing = DrawingPlace & { complexId: string; name: string; backgroundId: string | null; body: DrawingBody }

async function insertDrawing(tx: Tx, actor: Actor, drawing: NewDrawing, now: Date): Promise<string> {
  const { id } = await tx.drawing.create({ data: { ...drawing, updatedAt: now }, select: { id: true } })
  await keepVersion(tx, actor, { id, complexId: drawing.complexId, version: 1, body: drawing.body }, now)
  return id
}

type Saved = { id: string; complexId: string; version: number; body: DrawingBody }

/** The version's own row, and what happened; the oldest versions of many are forgotten. */
async function keepVersion(tx: Tx, actor: Actor, { id, complexId, version, body }: Saved, now: Date): Promise<void> {
  await tx.drawingVersion.create({
    data: { drawingId: id, version, body, byId: personId(actor), at: now },
    select: { version: true },
  })
  await tx.drawingVersion.deleteMany({ where: { drawingId: id, version: { lte: version - KEPT_VERSIONS } } })
  const data = { version, shapes: body.shapes.length }
  await recordActivity(tx, actor, "drawing.saved", { entity: "drawing", entityId: id, complexId, data }, now)
}

async function conflict(tx: Tx, id: string): Promise<DomainError> {
  const now = await tx.drawing.findUnique({ where: { id }, select: { version: true } })
  return now ? new DomainError("version_conflict", { version: now.version }) : new DomainError("not_found")
}

async function assertPlace(tx: Tx, complexId: string, place: DrawingPlace): Promise<void> {
  const complex = await tx.complex.findUnique({ where: { id: complexId }, select: { id: true } })
  if (!complex) throw invalid(["complexId"])
  const wrong = wrongPlaceField(place)
  if (wrong) throw new DomainError("validation_failed", {}, [{ path: [wrong], message: "drawingPlace" }])
  const { blockId, entranceId, layoutId } = place
  if (layoutId !== null) {
    const layout = await tx.layout.findFirst({ where: { id: layoutId, complexId }, select: { id: true } })
    if (!layout) throw invalid(["layoutId"])
  }
  if (blockId === null) return
  const block = await tx.block.findFirst({ where: { id: blockId, complexId }, select: { id: true } })
  if (!block) throw invalid(["blockId"])
  if (entranceId === null) return
  const entrance = await tx.entrance.findFirst({ where: { id: entranceId, blockId }, select: { id: true } })
  if (!entrance) throw invalid(["entranceId"])
}

/** The size of a background. Refuses what is no picture, and one that not everybody may see. */
async function readSheet(tx: Tx, id: string | null): Promise<{ width: number; height: number } | null> {
  if (id === null) return null
  const media = await tx.media.findFirst({
    where: { id, public: true, type: { startsWith: "image/" } },
    select: { width: true, height: true },
  })
  if (media?.width == null || media.height === null) throw invalid(["backgroundId"])
  return { width: media.width, height: media.height }
}

async function assertBody(tx: Tx, complexId: string, body: DrawingBody): Promise<void> {
  const repeated = repeatedIds(body).map((index) => ({ path: ["body", "shapes", index, "id"], message: "taken" }))
  const alive = await readLinkTargets(tx, complexId, body)
  const dead = body.shapes.flatMap((shape, index) =>
    shape.kind === "polygon" && shape.link && !alive.has(linkKey(shape.link))
      ? [{ path: ["body", "shapes", index, "link"], message: "unknownRecord" }]
      : [],
  )
  // A file of two thousand wrong links needs no two thousand sentences.
  const fields = [...repeated, ...dead].slice(0, 20)
  if (fields.length > 0) throw new DomainError("validation_failed", {}, fields)
}

function invalid(path: string[]): DomainError {
  return new DomainError("validation_failed", {}, [{ path, message: "unknownRecord" }])
}

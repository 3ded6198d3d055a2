import type { GridUnit } from "@/components/grid/unit"
import { db } from "@/lib/db/client"
import type { Actor } from "@/lib/domain/actor"
import { copyDrawing, createDrawing } from "@/lib/domain/drawings/commands"
import type { DrawingBody, LabelShape, ShapeLink } from "@/lib/domain/drawings/schema"
import { DEMO_LAYOUTS, type LayoutCode } from "../plans/layouts"
import { drawFacade } from "./facade"
import { drawFlat } from "./flat-plan"
import { type DrawnFloor, drawFloors, type FlatUnit } from "./floors"
import { SHEET, type Xy } from "./ink"
import { type KeepPicture, pictureShelf } from "./picture"
import { blockOutline, type SiteBlock, siteSvg } from "./site"

/** How the houses stand on the site; their floors come from the units. */
export type SitePlan = { blocks: Omit<SiteBlock, "floors">[] }

type Drawn = { points: readonly Xy[]; link: ShapeLink }

/** Who draws what, when, and where the pictures go. */
type Office = { admin: Actor; complexId: string; at: Date; keep: KeepPicture }
type BlockRow = { id: string; name: string; entrances: { id: string; name: string }[] }

/**
 * Draws a complex on all its levels, as its office would have: pictures uploaded, shapes linked, typical floors copied, and a flat
 * of each layout.
 */
export async function drawComplex(admin: Actor, complexId: string, plan: SitePlan, at: Date): Promise<void> {
  const office: Office = { admin, complexId, at, keep: pictureShelf(admin, at) }
  const blocks: BlockRow[] = await db.block.findMany({
    where: { complexId },
    select: { id: true, name: true, entrances: { select: { id: true, name: true }, orderBy: { position: "asc" } } },
    orderBy: { position: "asc" },
    take: 50,
  })
  const units = await readUnits(complexId)
  await drawSite(office, plan, blocks, units)
  for (const block of blocks) {
    const own = units.filter((unit) => unit.blockId === block.id)
    await drawBlock(office, block, own)
    for (const entrance of block.entrances) {
      const floors = drawFloors(own.filter((unit) => unit.entranceId === entrance.id))
      const place = { blockId: block.id, entranceId: entrance.id }
      for (const floor of floors)
        await drawFloor(office, place, floor, `Корпус ${block.name}, подъезд ${entrance.name}`)
    }
  }
  await drawLayouts(office)
}

const NOWHERE = { blockId: null, entranceId: null, floor: null, layoutId: null }

async function drawSite({ admin, complexId, at, keep }: Office, plan: SitePlan, blocks: BlockRow[], units: UnitRow[]) {
  const sites = plan.blocks.flatMap((site) => {
    const id = blocks.find(({ name }) => name === site.name)?.id
    const tops = units.filter((unit) => unit.blockId === id).map(({ floor, floors }) => floor + floors - 1)
    return id ? [{ ...site, id, floors: Math.max(1, ...tops) }] : []
  })
  const links = sites.map((site): Drawn => ({ points: blockOutline(site), link: { to: "block", blockId: site.id } }))
  const backgroundId = await keep("Генплан", siteSvg(sites))
  const body = bodyOf(links)
  await createDrawing(admin, { ...NOWHERE, complexId, level: "master", name: "Генплан", backgroundId, body }, at)
}

async function drawBlock({ admin, complexId, at, keep }: Office, block: BlockRow, units: UnitRow[]) {
  const { svg, bands } = drawFacade(units.map((unit) => toGridUnit(unit, block)))
  const links = bands.flatMap(({ entrance, floor, points }): Drawn[] => {
    const entranceId = block.entrances.find((one) => one.name === entrance)?.id
    return entranceId ? [{ points, link: { to: "floor", blockId: block.id, entranceId, floor } }] : []
  })
  const name = `Корпус ${block.name}, фасад`
  const backgroundId = await keep(name, svg)
  await createDrawing(
    admin,
    { ...NOWHERE, complexId, level: "facade", name, blockId: block.id, backgroundId, body: bodyOf(links) },
    at,
  )
}

type Place = { blockId: string; entranceId: string }

/** The lowest floor that looks so, and its copies on the others. */
async function drawFloor({ admin, complexId, at, keep }: Office, place: Place, drawn: DrawnFloor, where: string) {
  const [floor, ...others] = drawn.floors
  if (floor === undefined) return
  const name = `${where}, этаж ${floor}`
  const body = bodyOf(drawn.flats.map(({ unitId, points }) => ({ points, link: { to: "unit", unitId } })))
  const backgroundId = await keep(name, drawn.svg)
  const { id } = await createDrawing(
    admin,
    { ...NOWHERE, ...place, complexId, level: "floor", name, floor, backgroundId, body },
    at,
  )
  if (others.length > 0) await copyDrawing(admin, { id, floors: others }, at)
}

/** A typical flat with its rooms and their areas; visitors read the rooms' names in their own language. */
async function drawLayouts({ admin, complexId, at, keep }: Office): Promise<void> {
  const layouts = await db.layout.findMany({ where: { complexId }, select: { id: true, code: true }, take: 50 })
  for (const { id: layoutId, code } of layouts) {
    const { svg, rooms } = drawFlat(DEMO_LAYOUTS[code as LayoutCode].plan)
    const areas = rooms.map(({ label: [x, y], area }, index) => ({
      id: `l${index + 1}`,
      at: [part(x, SHEET.width), part(y, SHEET.height)] as [number, number],
      text: area,
      size: 0.024,
    }))
    const body = bodyOf(
      rooms.map(({ points, room }): Drawn => ({ points, link: { to: "room", room } })),
      areas,
    )
    const name = `Планировка ${code}`
    const backgroundId = await keep(name, svg)
    await createDrawing(admin, { ...NOWHERE, complexId, level: "unit", name, layoutId, backgroundId, body }, at)
  }
}

function part(value: number, whole: number): number {
  return Math.min(1, Math.max(0, Math.round((value / whole) * 1e5) / 1e5))
}

function bodyOf(drawn: readonly Drawn[], labels: readonly Omit<LabelShape, "kind">[] = []): DrawingBody {
  return {
    ...SHEET,
    shapes: [
      ...drawn.map(({ points, link }, index) => ({
        id: `s${index + 1}`,
        kind: "polygon" as const,
        points: points.map(([x, y]): [number, number] => [part(x, SHEET.width), part(y, SHEET.height)]),
        link,
      })),
      ...labels.map((label) => ({ ...label, kind: "label" as const })),
    ],
  }
}

type UnitRow = FlatUnit & { blockId: string; entranceId: string; number: string; rooms: number | null; areaDm2: number }

async function readUnits(complexId: string): Promise<UnitRow[]> {
  const rows = await db.unit.findMany({
    where: { complexId, kind: { in: ["apartment", "commercial"] } },
    select: {
      id: true,
      blockId: true,
      entranceId: true,
      floor: true,
      floors: true,
      stack: true,
      number: true,
      kind: true,
      rooms: true,
      areaDm2: true,
      layout: { select: { code: true } },
    },
    orderBy: [{ block: { position: "asc" } }, { entrance: { position: "asc" } }, { floor: "desc" }, { stack: "asc" }],
    take: 5_000,
  })
  return rows.map(({ layout, ...unit }) => ({ ...unit, layout: layout?.code ?? null }))
}

/** The facade asks where a unit stands and how large it is; who has it is drawn over it later. */
function toGridUnit(unit: UnitRow, block: BlockRow): GridUnit {
  const { blockId: _, entranceId, layout: __, ...facts } = unit
  const entrance = block.entrances.find((one) => one.id === entranceId)?.name ?? ""
  return { ...facts, block: block.name, entrance, publicStatus: "closed", price: null }
}

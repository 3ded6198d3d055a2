import type { GridUnit } from "@/components/grid/unit"
import { db } from "@/lib/db/client"
import type { Actor } from "@/lib/domain/actor"
import { copyDrawing, createDrawing } from "@/lib/domain/drawings/commands"
import type { DrawingBody, LabelShape, ShapeLink } from "@/lib/domain/drawings/schema"
import { drawFacade } from "./facade"
import { type DrawnFloor, drawFloors, type FlatUnit } from "./floors"
import { SHEET, type Xy } from "./ink"
import { storePicture } from "./picture"
import { blockOutline, type SiteBlock, siteSvg } from "./site"

/** How the houses stand on the site; their floors come from the units. */
export type SitePlan = { blocks: Omit<SiteBlock, "floors">[]; labels: Omit<LabelShape, "kind">[] }

type Drawn = { points: readonly Xy[]; link: ShapeLink }

/** Draws a complex on all its levels, as its office would have: pictures uploaded, shapes linked, typical floors copied. */
export async function drawComplex(admin: Actor, complexId: string, plan: SitePlan, at: Date): Promise<void> {
  const blocks = await db.block.findMany({
    where: { complexId },
    select: { id: true, name: true, entrances: { select: { id: true, name: true }, orderBy: { position: "asc" } } },
    orderBy: { position: "asc" },
    take: 50,
  })
  const units = await readUnits(complexId)
  const topOf = (blockId: string) =>
    Math.max(...units.filter((one) => one.blockId === blockId).map(({ floor, floors }) => floor + floors - 1))
  const sites = plan.blocks.flatMap((site) => {
    const block = blocks.find(({ name }) => name === site.name)
    return block ? [{ ...site, id: block.id, floors: topOf(block.id) }] : []
  })
  await createDrawing(
    admin,
    {
      ...NOWHERE,
      complexId,
      level: "master",
      name: "Генплан",
      backgroundId: await storePicture(admin, "Генплан.svg", siteSvg(sites), at),
      body: bodyOf(
        sites.map((site) => ({ points: blockOutline(site), link: { to: "block", blockId: site.id } })),
        plan.labels,
      ),
    },
    at,
  )
  for (const block of blocks) {
    const own = units.filter((unit) => unit.blockId === block.id)
    const facade = drawFacade(own.map((unit) => toGridUnit(unit, block.name, block.entrances)))
    const name = `Корпус ${block.name}`
    const links = facade.bands.flatMap(({ entrance, floor, points }): Drawn[] => {
      const entranceId = block.entrances.find((one) => one.name === entrance)?.id
      return entranceId ? [{ points, link: { to: "floor", blockId: block.id, entranceId, floor } }] : []
    })
    await createDrawing(
      admin,
      {
        ...NOWHERE,
        complexId,
        level: "facade",
        name: `${name}, фасад`,
        blockId: block.id,
        backgroundId: await storePicture(admin, `${name}.svg`, facade.svg, at),
        body: bodyOf(links),
      },
      at,
    )
    for (const entrance of block.entrances) {
      const inside = own.filter((unit) => unit.entranceId === entrance.id)
      for (const floor of drawFloors(inside)) {
        await drawFloor(
          admin,
          { complexId, blockId: block.id, entranceId: entrance.id },
          floor,
          `${name}, подъезд ${entrance.name}`,
          at,
        )
      }
    }
  }
}

const NOWHERE = { blockId: null, entranceId: null, floor: null }

type Place = { complexId: string; blockId: string; entranceId: string }

/** The lowest floor that looks so, and its copies on the others. */
async function drawFloor(admin: Actor, place: Place, drawn: DrawnFloor, where: string, at: Date): Promise<void> {
  const [first, ...others] = drawn.floors
  if (first === undefined) return
  const { id } = await createDrawing(
    admin,
    {
      ...place,
      level: "floor",
      name: `${where}, этаж ${first}`,
      floor: first,
      backgroundId: await storePicture(admin, `${where}, этаж ${first}.svg`, drawn.svg, at),
      body: bodyOf(drawn.flats.map(({ unitId, points }) => ({ points, link: { to: "unit", unitId } }))),
    },
    at,
  )
  if (others.length > 0) await copyDrawing(admin, { id, floors: others }, at)
}

function bodyOf(drawn: readonly Drawn[], labels: SitePlan["labels"] = []): DrawingBody {
  const part = (value: number, whole: number) => Math.min(1, Math.max(0, Math.round((value / whole) * 1e5) / 1e5))
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
function toGridUnit(unit: UnitRow, block: string, entrances: readonly { id: string; name: string }[]): GridUnit {
  const { blockId: _, entranceId, layout: __, ...facts } = unit
  const entrance = entrances.find((one) => one.id === entranceId)?.name ?? ""
  return { ...facts, block, entrance, publicStatus: "closed", price: null }
}

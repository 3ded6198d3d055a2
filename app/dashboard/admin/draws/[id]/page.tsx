import type { Metadata } from "next"
import { StudioLoader } from "@/components/drawing/studio-loader"
import { requireRole } from "@/lib/auth/guard"
import { getComplex } from "@/lib/domain/complexes/register/queries"
import { isDrawnAt } from "@/lib/domain/drawings/linking/rules"
import { getGrid } from "@/lib/domain/units/queries"
import { findDrawing } from "./find-drawing"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const drawing = await findDrawing(await requireRole("admin"), (await params).id)
  return { title: drawing?.name }
}

export default async function DrawingPage({ params }: Props) {
  const actor = await requireRole("admin")
  const drawing = await findDrawing(actor, (await params).id)
  if (!drawing) return null // the layout has answered 404
  const [complex, grid] = await Promise.all([
    getComplex(actor, drawing.complexId),
    drawing.level === "master" || drawing.layoutId !== null ? null : getGrid(actor, drawing.complexId),
  ])
  const units = (grid?.items ?? [])
    .filter((unit) => isDrawnAt(unit, drawing))
    .map(({ id, blockId, entranceId, entrance, floor, floors, stack, number, kind, rooms, areaDm2, status }) => ({
      ...{ id, blockId, entranceId, entrance, floor, floors, stack, number, kind, rooms, areaDm2, status },
    }))
  return <StudioLoader drawing={drawing} complexName={complex.name} blocks={complex.blocks} units={units} />
}

import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { drawingsInfinite, PAGE } from "@/components/admin/drawings/drawing-query"
import { DrawingScreen } from "@/components/admin/drawings/drawing-screen"
import { Hydrated } from "@/components/desk/hydrated"
import { requireRole } from "@/lib/auth/guard"
import { listDrawings, listFloors } from "@/lib/domain/drawings/queries"
import { listLayouts } from "@/lib/domain/layouts/queries"
import { findComplex } from "../find-complex"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.complexes.parts")
  return { title: t("drawings") }
}

export default async function DrawingsPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireRole("admin")
  const complex = await findComplex(actor, (await params).id)
  if (!complex) return null // the layout has answered 404
  const [page, floors, layouts] = await Promise.all([
    listDrawings(actor, { complexId: complex.id, limit: PAGE }),
    listFloors(actor, complex.id),
    listLayouts(actor, complex.id),
  ])
  const codes = layouts.items.map(({ id, code }) => ({ id, code }))
  const first = { pages: [page], pageParams: [undefined] }
  return (
    <Hydrated entries={[[drawingsInfinite(complex.id).queryKey, first]]}>
      <DrawingScreen complex={{ id: complex.id, blocks: complex.blocks }} layouts={codes} floors={floors} />
    </Hydrated>
  )
}

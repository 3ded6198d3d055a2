import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { UnitsScreen } from "@/components/admin/units/units-screen"
import { Hydrated } from "@/components/desk/hydrated"
import { requireRole } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { listLayoutChoices } from "@/lib/domain/layouts/queries"
import { getGrid } from "@/lib/domain/units/queries"
import { findComplex } from "../../find-complex"

type Props = { params: Promise<{ id: string; unit?: string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.complexes.parts")
  return { title: t("units") }
}

export default async function UnitsPage({ params }: Props) {
  const actor = await requireRole("admin")
  const { id, unit = [] } = await params
  const complex = await findComplex(actor, id)
  if (!complex || unit.length > 1) notFound()
  const [grid, layouts] = await Promise.all([getGrid(actor, complex.id), listLayoutChoices(actor, complex.id)])
  return (
    <Hydrated entries={[[client.units.grid.queryKey({ input: { id: complex.id } }), grid]]}>
      <UnitsScreen complex={complex} layouts={layouts} />
    </Hydrated>
  )
}

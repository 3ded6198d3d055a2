import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { TypicalScreen } from "@/components/admin/units/typical/typical-screen"
import { Hydrated } from "@/components/desk/hydrated"
import { requireRole } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { listLayoutChoices } from "@/lib/domain/layouts/queries"
import { getStandingFloors } from "@/lib/domain/units/generate/standing/queries"
import { findComplex } from "../../find-complex"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("typicalFloors")
  return { title: t("title") }
}

export default async function TypicalFloorsPage({ params }: Props) {
  const actor = await requireRole("admin")
  const complex = await findComplex(actor, (await params).id)
  if (!complex) notFound()
  const [first] = complex.blocks.flatMap((block) => block.entrances)
  const [layouts, floors] = await Promise.all([
    listLayoutChoices(actor, complex.id),
    first && getStandingFloors(actor, first.id),
  ])
  return (
    <Hydrated entries={first ? [[client.units.floors.queryKey({ input: { id: first.id } }), floors]] : []}>
      <TypicalScreen complex={complex} layouts={layouts} />
    </Hydrated>
  )
}

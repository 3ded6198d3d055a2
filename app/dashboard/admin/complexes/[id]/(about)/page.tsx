import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ComplexEditor } from "@/components/admin/complex-editor/complex-editor"
import { Hydrated } from "@/components/desk/hydrated"
import { requireRole } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { dayInZone } from "@/lib/domain/calendar"
import { listPictures } from "@/lib/domain/complexes/pictures/queries"
import { listProgress } from "@/lib/domain/complexes/progress/queries"
import { listComplexStock } from "@/lib/domain/reports/stock/queries"
import { getSettings } from "@/lib/domain/settings/queries"
import { findComplex } from "../find-complex"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireRole("admin")
  return { title: (await findComplex(actor, (await params).id))?.name }
}

export default async function ComplexPage({ params }: Props) {
  const actor = await requireRole("admin")
  const complex = await findComplex(actor, (await params).id)
  if (!complex) notFound()
  const { id } = complex
  const [pictures, progress, stock, settings] = await Promise.all([
    listPictures(actor, id),
    listProgress(actor, id),
    listComplexStock(actor),
    getSettings(),
  ])
  const input = { id }
  return (
    <Hydrated
      entries={[
        [client.pictures.list.queryKey({ input }), pictures],
        [client.progress.list.queryKey({ input }), progress],
      ]}
    >
      <ComplexEditor
        complex={complex}
        available={stock.find((row) => row.id === id)?.available ?? 0}
        today={dayInZone(new Date(), settings["company.timeZone"])}
      />
    </Hydrated>
  )
}

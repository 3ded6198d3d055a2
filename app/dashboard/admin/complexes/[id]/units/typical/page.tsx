import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { TypicalScreen } from "@/components/admin/units/typical/typical-screen"
import { requireRole } from "@/lib/auth/guard"
import { listLayoutChoices } from "@/lib/domain/units/choices/queries"
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
  return <TypicalScreen complex={complex} layouts={await listLayoutChoices(actor, complex.id)} />
}

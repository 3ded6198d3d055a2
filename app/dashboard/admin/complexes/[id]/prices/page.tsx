import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { PricesScreen } from "@/components/prices/prices-screen"
import { requireRole } from "@/lib/auth/guard"
import { listLayoutChoices } from "@/lib/domain/layouts/queries"
import { findComplex } from "../find-complex"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.complexes.parts")
  return { title: t("prices") }
}

export default async function PricesPage({ params }: Props) {
  const actor = await requireRole("admin")
  const complex = await findComplex(actor, (await params).id)
  if (!complex) notFound()
  return <PricesScreen complex={complex} layouts={await listLayoutChoices(actor, complex.id)} />
}

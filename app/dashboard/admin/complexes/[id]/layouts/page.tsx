import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { LayoutScreen } from "@/components/admin/layouts/layout-screen"
import { requireRole } from "@/lib/auth/guard"
import { listLayouts } from "@/lib/domain/layouts/queries"
import { findComplex } from "../find-complex"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireRole("admin")
  const [t, complex] = await Promise.all([
    getTranslations("admin.complexes.parts"),
    findComplex(actor, (await params).id),
  ])
  return { title: `${t("layouts")}${complex ? ` — ${complex.name}` : ""}` }
}

export default async function LayoutsPage({ params }: Props) {
  const actor = await requireRole("admin")
  const complex = await findComplex(actor, (await params).id)
  if (!complex) notFound()
  const { items } = await listLayouts(actor, complex.id)
  return <LayoutScreen complexId={complex.id} layouts={items} />
}

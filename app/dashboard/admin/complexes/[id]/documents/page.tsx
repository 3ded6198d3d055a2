import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import { templatesQuery } from "@/components/documents/template-query"
import { TemplateScreen } from "@/components/documents/template-screen"
import { requireRole } from "@/lib/auth/guard"
import { exampleTexts } from "@/lib/documents/example-texts"
import { getExampleParts, listTemplates } from "@/lib/domain/documents/templates/queries"
import { findComplex } from "../find-complex"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.complexes.parts")
  return { title: t("documents") }
}

export default async function DocumentsPage({ params }: Props) {
  const actor = await requireRole("admin")
  const complex = await findComplex(actor, (await params).id)
  if (!complex) notFound()
  const [items, parts] = await Promise.all([listTemplates(actor, complex.id), getExampleParts(actor, complex.id)])
  const { director, address, taxId, account, bank, mfo } = parts.company
  return (
    <Hydrated entries={[[templatesQuery(complex.id).queryKey, { items }]]}>
      <TemplateScreen
        complexId={complex.id}
        examples={exampleTexts(parts, actor.locale)}
        requisitesMissing={[director, address, taxId, account, bank, mfo].includes("")}
      />
    </Hydrated>
  )
}

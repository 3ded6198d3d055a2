import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Register } from "@/components/contracts/register"
import { readFilters } from "@/components/contracts/register-filters"
import { PAGE, registerInfinite } from "@/components/contracts/register-query"
import { Hydrated } from "@/components/desk/hydrated"
import { toParams } from "@/components/leads/filters"
import { PageHeader } from "@/components/ui/page-header"
import { requireActor } from "@/lib/auth/guard"
import { listContracts } from "@/lib/domain/contracts/queries"
import { listPlaces } from "@/lib/domain/desk/places/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("contracts")
  return { title: t("title") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ContractsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const t = await getTranslations("contracts")
  const filters = readFilters(toParams(await searchParams))
  const [page, places] = await Promise.all([listContracts(actor, { ...filters, limit: PAGE }), listPlaces(actor)])
  return (
    <Hydrated entries={[[registerInfinite(filters).queryKey, { pages: [page], pageParams: [undefined] }]]}>
      <PageHeader title={t("title")} />
      <Register places={places} />
    </Hydrated>
  )
}

import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Register } from "@/components/contracts/register"
import { RegisterExport } from "@/components/contracts/register-export"
import { readFilters } from "@/components/contracts/register-filters"
import { PAGE, registerInfinite } from "@/components/contracts/register-query"
import { Hydrated } from "@/components/desk/hydrated"
import { toParams } from "@/components/leads/filters"
import { SavedViews } from "@/components/saved-views/saved-views"
import { PageHeader } from "@/components/ui/page-header"
import { requireActor } from "@/lib/auth/guard"
import { listContracts } from "@/lib/domain/contracts/register/queries"
import { listPlaces } from "@/lib/domain/desk/places/queries"
import { can } from "@/lib/domain/policy"
import { listStaff } from "@/lib/domain/users/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("contracts")
  return { title: t("title") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ContractsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const t = await getTranslations("contracts")
  const filters = readFilters(toParams(await searchParams))
  const [page, places, staff] = await Promise.all([
    listContracts(actor, { ...filters, limit: PAGE }),
    listPlaces(actor),
    can(actor, "staff.read") ? listStaff(actor, { limit: 200 }) : null,
  ])
  return (
    <Hydrated entries={[[registerInfinite(filters).queryKey, { pages: [page], pageParams: [undefined] }]]}>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <SavedViews screen="contracts" />
            {can(actor, "contract.export") ? <RegisterExport /> : null}
          </>
        }
      />
      <Register choices={{ places, managers: staff?.items ?? null }} />
    </Hydrated>
  )
}

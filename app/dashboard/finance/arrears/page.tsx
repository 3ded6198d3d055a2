import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import { arrearsInfinite, PAGE, readArrearsFilters } from "@/components/finance/arrears/arrears-query"
import { ArrearsScreen } from "@/components/finance/arrears/arrears-screen"
import { toParams } from "@/components/leads/filters"
import { requireRole } from "@/lib/auth/guard"
import { listContractManagers } from "@/lib/domain/arrears/managers/queries"
import { listArrears } from "@/lib/domain/arrears/queries"
import { listPlaces } from "@/lib/domain/desk/places/queries"
import { can } from "@/lib/domain/policy"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("finance.arrears")
  return { title: t("title") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ArrearsPage({ searchParams }: Props) {
  const actor = await requireRole("finance", "admin")
  const filters = readArrearsFilters(toParams(await searchParams))
  const [page, places, managers] = await Promise.all([
    listArrears(actor, { ...filters, limit: PAGE }),
    listPlaces(actor),
    listContractManagers(actor),
  ])
  return (
    <Hydrated entries={[[arrearsInfinite(filters).queryKey, { pages: [page], pageParams: [undefined] }]]}>
      <ArrearsScreen places={places} managers={managers} mayWaive={can(actor, "penalty.waive")} />
    </Hydrated>
  )
}

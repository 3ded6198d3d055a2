import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import { ExportMenu } from "@/components/leads/export-menu"
import { LeadFilterBar } from "@/components/leads/filter-bar"
import { readFilters, toParams } from "@/components/leads/filters"
import { LeadList } from "@/components/leads/lead-list"
import { leadsInfinite, PAGE } from "@/components/leads/lead-query"
import { NewLeadDialog } from "@/components/leads/new-lead-dialog"
import { PageHeader } from "@/components/ui/page-header"
import { requireActor } from "@/lib/auth/guard"
import { listPlaces } from "@/lib/domain/desk/places/queries"
import { listLeads } from "@/lib/domain/leads/list/queries"
import { can } from "@/lib/domain/policy"
import { getSettings } from "@/lib/domain/settings/queries"
import { listStaff } from "@/lib/domain/users/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("leads")
  return { title: t("title") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function LeadsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const t = await getTranslations("leads")
  const filters = readFilters(toParams(await searchParams))
  const showOwner = actor.role !== "sales"
  const [page, places, settings, owners] = await Promise.all([
    listLeads(actor, { ...filters, limit: PAGE }),
    listPlaces(actor),
    getSettings(),
    can(actor, "staff.read") ? listStaff(actor, { limit: 200, role: "sales" }) : null,
  ])
  const first = { pages: [page], pageParams: [undefined] }
  return (
    <Hydrated entries={[[leadsInfinite(filters).queryKey, first]]}>
      <PageHeader
        title={t("title")}
        actions={
          <>
            {can(actor, "lead.export") ? <ExportMenu /> : null}
            {can(actor, "lead.create") ? (
              <NewLeadDialog choices={{ places, country: settings["company.country"] }} />
            ) : null}
          </>
        }
      />
      <LeadFilterBar choices={{ places, owners: owners?.items ?? null }} />
      <LeadList showOwner={showOwner} at={new Date().toISOString()} />
    </Hydrated>
  )
}

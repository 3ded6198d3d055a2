import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import { readFilters, toParams } from "@/components/leads/filters"
import { LeadList } from "@/components/leads/lead-list"
import { leadsInfinite, PAGE } from "@/components/leads/lead-query"
import { requireActor } from "@/lib/auth/guard"
import { listLeads } from "@/lib/domain/leads/list/queries"
import { can } from "@/lib/domain/policy"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("leads")
  return { title: t("title") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function LeadsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const filters = readFilters(toParams(await searchParams))
  const page = await listLeads(actor, { ...filters, limit: PAGE })
  const first = { pages: [page], pageParams: [undefined] }
  return (
    <Hydrated entries={[[leadsInfinite(filters).queryKey, first]]}>
      <LeadList
        showOwner={actor.role !== "sales"}
        rights={{ edit: can(actor, "lead.edit"), assign: can(actor, "lead.assign") }}
        at={new Date().toISOString()}
      />
    </Hydrated>
  )
}

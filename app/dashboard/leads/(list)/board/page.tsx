import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import { LeadBoard } from "@/components/leads/board"
import { readFilters, toParams } from "@/components/leads/filters"
import { leadBoard, leadsInfinite, PAGE } from "@/components/leads/lead-query"
import { requireActor } from "@/lib/auth/guard"
import { getLeadBoard } from "@/lib/domain/leads/board/queries"
import { listLeads } from "@/lib/domain/leads/list/queries"
import { LEAD_STATUSES } from "@/lib/domain/leads/schema"
import { can } from "@/lib/domain/policy"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("leads")
  return { title: t("board.page") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function LeadBoardPage({ searchParams }: Props) {
  const actor = await requireActor()
  const filters = readFilters(toParams(await searchParams))
  const { status: _, sort: __, ...conditions } = filters
  const [board, ...columns] = await Promise.all([
    getLeadBoard(actor, conditions),
    ...LEAD_STATUSES.map(async (status) => {
      const column = { ...filters, status }
      const page = await listLeads(actor, { ...column, limit: PAGE })
      return [leadsInfinite(column).queryKey, { pages: [page], pageParams: [undefined] }] as const
    }),
  ])
  return (
    <Hydrated entries={[[leadBoard(filters).queryKey, board], ...columns]}>
      <LeadBoard at={new Date().toISOString()} mayEdit={can(actor, "lead.edit")} />
    </Hydrated>
  )
}

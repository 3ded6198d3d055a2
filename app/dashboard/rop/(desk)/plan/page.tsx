import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import { readMonth } from "@/components/desk/periods"
import { toParams } from "@/components/leads/filters"
import { PlanScreen } from "@/components/plans/plan-screen"
import { requireRole } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { dayInZone } from "@/lib/domain/calendar"
import { getPlanReport } from "@/lib/domain/plans/queries"
import { can } from "@/lib/domain/policy"
import { getSettings } from "@/lib/domain/settings/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("rop.plan")
  return { title: t("title") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PlanPage({ searchParams }: Props) {
  const actor = await requireRole("rop", "admin")
  const today = dayInZone(new Date(), (await getSettings())["company.timeZone"])
  const month = readMonth(toParams(await searchParams), today)
  const plan = await getPlanReport(actor, { month })
  return (
    <Hydrated entries={[[client.plans.month.queryKey({ input: { month } }), plan]]}>
      <PlanScreen today={today} mayEdit={can(actor, "plan.edit")} />
    </Hydrated>
  )
}

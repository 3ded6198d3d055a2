import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import { CloseScreen } from "@/components/finance/close/close-screen"
import { requireRole } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { listMonths } from "@/lib/domain/month-close/queries"
import { can } from "@/lib/domain/policy"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("finance.close")
  return { title: t("title") }
}

export default async function MonthClosePage() {
  const actor = await requireRole("finance", "admin")
  const months = await listMonths(actor)
  return (
    <Hydrated entries={[[client.finance.months.queryKey({ input: {} }), months]]}>
      <CloseScreen mayReopen={can(actor, "month.reopen")} />
    </Hydrated>
  )
}

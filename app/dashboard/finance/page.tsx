import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import { ARREARS, deskKeys, PENDING } from "@/components/finance/desk-queries"
import { FinanceDesk } from "@/components/finance/finance-desk"
import { requireRole } from "@/lib/auth/guard"
import { listArrears } from "@/lib/domain/arrears/queries"
import { getFinanceDesk } from "@/lib/domain/finance/desk/queries"
import { getFinanceSummary } from "@/lib/domain/finance/queries"
import { listPayments } from "@/lib/domain/payments/queries"
import { getSettings } from "@/lib/domain/settings/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("finance")
  return { title: t("title") }
}

export default async function FinancePage() {
  const actor = await requireRole("finance", "admin")
  const [desk, pending, arrears, summary, settings] = await Promise.all([
    getFinanceDesk(actor),
    listPayments(actor, PENDING),
    listArrears(actor, ARREARS),
    getFinanceSummary(actor, {}),
    getSettings(),
  ])
  const entries = [
    [deskKeys.desk(), desk],
    [deskKeys.pending(), pending],
    [deskKeys.arrears(), arrears],
    [deskKeys.summary(), summary],
  ] as const
  return (
    <Hydrated entries={entries}>
      <FinanceDesk cashAllowed={settings["payments.cashAllowed"]} at={new Date().toISOString()} />
    </Hydrated>
  )
}

import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { ExportMenu } from "@/components/leads/export-menu"
import { LeadFilterBar } from "@/components/leads/filter-bar"
import { NewLeadDialog } from "@/components/leads/new-lead-dialog"
import { ViewTabs } from "@/components/leads/view-tabs"
import { SavedViews } from "@/components/saved-views/saved-views"
import { PageHeader } from "@/components/ui/page-header"
import { requireActor } from "@/lib/auth/guard"
import { listPlaces } from "@/lib/domain/desk/places/queries"
import { can } from "@/lib/domain/policy"
import { getSettings } from "@/lib/domain/settings/queries"
import { listStaff } from "@/lib/domain/users/queries"

/** What the list and the board share: the conditions stay while one goes from one to the other. */
export default async function LeadsLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const t = await getTranslations("leads")
  const [places, settings, owners] = await Promise.all([
    listPlaces(actor),
    getSettings(),
    can(actor, "staff.read") ? listStaff(actor, { limit: 200, role: "sales" }) : null,
  ])
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <SavedViews screen="leads" />
            {can(actor, "lead.export") ? <ExportMenu /> : null}
            {can(actor, "lead.create") ? (
              <NewLeadDialog choices={{ places, country: settings["company.country"] }} />
            ) : null}
          </>
        }
      />
      <LeadFilterBar choices={{ places, owners: owners?.items ?? null }} />
      <ViewTabs />
      {children}
    </>
  )
}

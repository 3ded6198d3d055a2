import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { claimRights } from "@/components/claims/rights"
import { Hydrated } from "@/components/desk/hydrated"
import { LeadCard } from "@/components/leads/lead-card"
import { requireActor } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { dayInZone } from "@/lib/domain/calendar"
import { getLeadCard } from "@/lib/domain/leads/card/queries"
import { can } from "@/lib/domain/policy"
import { getSettings } from "@/lib/domain/settings/queries"
import { findShownLead } from "./find"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("leads")
  const lead = await findShownLead((await params).id)
  return { title: lead?.name || t("title") }
}

export default async function LeadPage({ params }: Props) {
  const { id } = await params
  const actor = await requireActor()
  const [card, settings] = await Promise.all([getLeadCard(actor, id), getSettings()])
  if (!card) notFound()
  const now = new Date()
  const rights = {
    edit: can(actor, "lead.edit"),
    assign: can(actor, "lead.assign"),
    erase: can(actor, "lead.erase"),
    claims: claimRights(actor, settings),
  }
  return (
    <Hydrated entries={[[client.leads.get.queryKey({ input: { id } }), card]]}>
      <LeadCard
        id={id}
        rights={rights}
        currency={settings["company.currency"]}
        at={now.toISOString()}
        money={{
          pay: can(actor, "payment.record"),
          today: dayInZone(now, settings["company.timeZone"]),
          cashAllowed: settings["payments.cashAllowed"],
        }}
      />
    </Hydrated>
  )
}

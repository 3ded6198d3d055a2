import type { Metadata, Route } from "next"
import Link from "next/link"
import { notFound, redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { ClaimFacts } from "@/components/contracts/claim-facts"
import { DraftContract } from "@/components/contracts/draft-contract"
import { unitOfClaim } from "@/components/contracts/units"
import { buttonClass } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "@/components/ui/page-header"
import { requireActor } from "@/lib/auth/guard"
import { dayInZone } from "@/lib/domain/calendar"
import { findLead } from "@/lib/domain/leads/list/queries"
import { formatPhone } from "@/lib/domain/phone"
import { can } from "@/lib/domain/policy"
import { listReservations } from "@/lib/domain/reservations/queries"
import { getBankCalendar, getDefaultStep } from "@/lib/domain/schedules/queries"
import { getSettings } from "@/lib/domain/settings/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("contracts.draft")
  return { title: t("title") }
}

type Props = { searchParams: Promise<{ unit?: string | string[] }> }

/** From the live claim of a unit: there is one at most. */
export default async function NewContractPage({ searchParams }: Props) {
  const actor = await requireActor()
  const { unit } = await searchParams
  if (!can(actor, "contract.draft") || typeof unit !== "string") notFound()
  const t = await getTranslations("contracts.draft")
  const [claim] = (await listReservations(actor, { unitId: unit, live: "true", limit: 1 })).items
  if (claim?.contractId) redirect(`/dashboard/contracts/${claim.contractId}` as Route)
  if (!claim) {
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState
          title={t("noClaim")}
          text={t("noClaimText")}
          action={
            <Link href={"/dashboard/grid" as Route} className={buttonClass()}>
              {t("toGrid")}
            </Link>
          }
        />
      </>
    )
  }
  const { leadId, unit: place } = claim
  const [settings, lead, held, calendar, step] = await Promise.all([
    getSettings(),
    findLead(actor, leadId),
    listReservations(actor, { leadId, complexId: place.complexId, live: "true", limit: 50 }),
    getBankCalendar(),
    getDefaultStep(claim.currency),
  ])
  const others = held.items.filter(({ id, contractId }) => id !== claim.id && !contractId)
  return (
    <>
      <PageHeader title={t("title")} />
      <ClaimFacts claim={claim} priced={others.length === 0} />
      <DraftContract
        reservationId={claim.id}
        units={[claim, ...others].map(unitOfClaim)}
        deal={{ currency: claim.currency, calendar, step }}
        buyer={{
          fullName: lead?.name ?? "",
          phone: lead?.phone ? formatPhone(lead.phone) : "",
          locale: lead?.locale ?? "ru",
        }}
        country={settings["company.country"]}
        today={dayInZone(new Date(), settings["company.timeZone"])}
      />
    </>
  )
}

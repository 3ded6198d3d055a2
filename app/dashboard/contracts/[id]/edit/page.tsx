import type { Metadata, Route } from "next"
import { notFound, redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { EditContract } from "@/components/contracts/edit-contract"
import { unitOfClaim } from "@/components/contracts/units"
import { PageHeader } from "@/components/ui/page-header"
import { requireActor } from "@/lib/auth/guard"
import { dayInZone } from "@/lib/domain/calendar"
import { can } from "@/lib/domain/policy"
import { listReservations } from "@/lib/domain/reservations/queries"
import { getBankCalendar, getDefaultStep } from "@/lib/domain/schedules/queries"
import { getSettings } from "@/lib/domain/settings/queries"
import { findContract } from "../../find-contract"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("contracts")
  return { title: t("edit") }
}

export default async function EditContractPage({ params }: Props) {
  const { id } = await params
  const actor = await requireActor()
  const contract = await findContract(actor, id)
  if (!contract || !can(actor, "contract.draft")) notFound()
  // Once it is signed, nothing of it is edited.
  if (contract.status !== "draft") redirect(`/dashboard/contracts/${id}` as Route)
  const { currency, number, lead, complex } = contract
  const t = await getTranslations("contracts.draft")
  const [settings, held, calendar, step] = await Promise.all([
    getSettings(),
    listReservations(actor, { leadId: lead.id, complexId: complex.id, live: "true", limit: 50 }),
    getBankCalendar(),
    getDefaultStep(currency),
  ])
  return (
    <>
      <PageHeader title={t("editTitle", { number })} />
      <EditContract
        contract={contract}
        units={[...contract.units, ...held.items.filter(({ contractId }) => !contractId).map(unitOfClaim)]}
        deal={{ currency, calendar, step }}
        country={settings["company.country"]}
        today={dayInZone(new Date(), settings["company.timeZone"])}
      />
    </>
  )
}

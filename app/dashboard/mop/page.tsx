import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { nextHandovers } from "@/components/desk/handover-days"
import { Hydrated } from "@/components/desk/hydrated"
import { ShiftDesk } from "@/components/desk/shift-desk"
import { requireRole } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { getAgenda } from "@/lib/domain/agenda/queries"
import { dayInZone } from "@/lib/domain/calendar"
import { listPlaces } from "@/lib/domain/desk/places/queries"
import { getPreparation } from "@/lib/domain/desk/preparation/queries"
import { getShiftDesk } from "@/lib/domain/desk/shift/queries"
import { getSettings } from "@/lib/domain/settings/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav")
  return { title: t("desk") }
}

export default async function MopPage() {
  const actor = await requireRole("mop", "admin")
  const settings = await getSettings()
  const today = dayInZone(new Date(), settings["company.timeZone"])
  const [desk, preparation, agenda, places] = await Promise.all([
    getShiftDesk(actor),
    getPreparation(actor),
    getAgenda(actor, nextHandovers(today)),
    listPlaces(actor),
  ])
  const entries = [
    [client.desk.shift.queryKey({ input: {} }), desk],
    [client.desk.preparation.queryKey({ input: {} }), preparation],
    [client.agenda.get.queryKey({ input: nextHandovers(today) }), agenda],
  ] as const
  return (
    <Hydrated entries={entries}>
      <ShiftDesk choices={{ places, country: settings["company.country"] }} today={today} />
    </Hydrated>
  )
}

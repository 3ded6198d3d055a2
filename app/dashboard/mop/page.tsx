import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import { ShiftDesk } from "@/components/desk/shift-desk"
import { requireRole } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { dayInZone } from "@/lib/domain/calendar"
import { listPlaces } from "@/lib/domain/desk/places/queries"
import { getShiftDesk } from "@/lib/domain/desk/shift/queries"
import { getSettings } from "@/lib/domain/settings/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav")
  return { title: t("desk") }
}

export default async function MopPage() {
  const actor = await requireRole("mop", "admin")
  const [desk, places, settings] = await Promise.all([getShiftDesk(actor), listPlaces(actor), getSettings()])
  return (
    <Hydrated entries={[[client.desk.shift.queryKey({ input: {} }), desk]]}>
      <ShiftDesk
        choices={{ places, country: settings["company.country"] }}
        today={dayInZone(new Date(), settings["company.timeZone"])}
      />
    </Hydrated>
  )
}

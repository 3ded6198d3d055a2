import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import { SalesDay } from "@/components/desk/sales-day"
import { requireRole } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { getMyShift } from "@/lib/domain/attendance/queries"
import { listPlaces } from "@/lib/domain/desk/places/queries"
import { getSalesDay } from "@/lib/domain/desk/queries"
import { getSettings } from "@/lib/domain/settings/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav")
  return { title: t("day") }
}

export default async function SalesPage() {
  const actor = await requireRole("sales")
  const [day, shift, places, settings] = await Promise.all([
    getSalesDay(actor),
    getMyShift(actor),
    listPlaces(actor),
    getSettings(),
  ])
  const entries = [
    [client.desk.day.queryKey({ input: {} }), day],
    [client.attendance.mine.queryKey({ input: {} }), shift],
  ] as const
  return (
    <Hydrated entries={entries}>
      <SalesDay choices={{ places, country: settings["company.country"] }} />
    </Hydrated>
  )
}

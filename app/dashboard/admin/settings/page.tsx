import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SettingsScreen } from "@/components/admin/settings/settings-screen"
import { Hydrated } from "@/components/desk/hydrated"
import { requireRole } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { dayInZone } from "@/lib/domain/calendar"
import { getSettings, listSettings } from "@/lib/domain/settings/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav")
  return { title: t("settings") }
}

export default async function SettingsPage() {
  const actor = await requireRole("admin")
  const [items, settings] = await Promise.all([listSettings(actor), getSettings()])
  const thisYear = Number(dayInZone(new Date(), settings["company.timeZone"]).slice(0, 4))
  return (
    <Hydrated entries={[[client.settings.list.queryKey({ input: {} }), { items }]]}>
      <SettingsScreen thisYear={thisYear} />
    </Hydrated>
  )
}

import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SettingsScreen } from "@/components/admin/settings/settings-screen"
import { Hydrated } from "@/components/desk/hydrated"
import { requireRole } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { listSettings } from "@/lib/domain/settings/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav")
  return { title: t("settings") }
}

export default async function SettingsPage() {
  const actor = await requireRole("admin")
  const items = await listSettings(actor)
  return (
    <Hydrated entries={[[client.settings.list.queryKey({ input: {} }), { items }]]}>
      <SettingsScreen />
    </Hydrated>
  )
}

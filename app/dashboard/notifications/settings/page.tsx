import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import { PreferenceScreen } from "@/components/notifications/preference-screen"
import { requireActor } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { getPreferences } from "@/lib/domain/notifications/preferences/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications.tabs")
  return { title: t("settings") }
}

export default async function NotificationSettingsPage() {
  const preferences = await getPreferences(await requireActor())
  return (
    <Hydrated entries={[[client.notifications.preferences.queryKey({ input: {} }), preferences]]}>
      <PreferenceScreen />
    </Hydrated>
  )
}

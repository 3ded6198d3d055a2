import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import { InstagramScreen } from "@/components/marketing/instagram-screen"
import { requireRole } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { listInstagramAccounts } from "@/lib/domain/instagram/accounts/queries"
import { appAddresses, instagramConfigured } from "@/lib/integrations/instagram/app"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("marketing.instagram")
  return { title: t("title") }
}

export default async function InstagramConnectPage() {
  const actor = await requireRole("admin")
  const standing = {
    configured: instagramConfigured(),
    accounts: await listInstagramAccounts(actor),
    addresses: appAddresses(),
  }
  return (
    <Hydrated entries={[[client.instagram.get.queryKey({ input: {} }), standing]]}>
      <InstagramScreen />
    </Hydrated>
  )
}

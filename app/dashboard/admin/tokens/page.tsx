import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PAGE, tokensInfinite } from "@/components/admin/tokens/token-query"
import { TokenScreen } from "@/components/admin/tokens/token-screen"
import { Hydrated } from "@/components/desk/hydrated"
import { requireRole } from "@/lib/auth/guard"
import { listTokens } from "@/lib/domain/tokens/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav")
  return { title: t("tokens") }
}

export default async function TokensPage() {
  const actor = await requireRole("admin")
  const first = { pages: [await listTokens(actor, { limit: PAGE })], pageParams: [undefined] }
  return (
    <Hydrated entries={[[tokensInfinite().queryKey, first]]}>
      <TokenScreen at={new Date().toISOString()} />
    </Hydrated>
  )
}

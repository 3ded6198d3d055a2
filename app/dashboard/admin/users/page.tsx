import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { readUserFilters, usersInfinite } from "@/components/admin/users/user-query"
import { UserScreen } from "@/components/admin/users/user-screen"
import { Hydrated } from "@/components/desk/hydrated"
import { toParams } from "@/components/leads/filters"
import { requireRole } from "@/lib/auth/guard"
import { getSettings } from "@/lib/domain/settings/queries"
import { listUsers } from "@/lib/domain/users/queries"
import { listUsersInput } from "@/lib/domain/users/schema"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav")
  return { title: t("users") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function UsersPage({ searchParams }: Props) {
  const actor = await requireRole("admin")
  const filters = readUserFilters(toParams(await searchParams))
  const [page, settings] = await Promise.all([listUsers(actor, listUsersInput.parse(filters)), getSettings()])
  const first = { pages: [page], pageParams: [undefined] }
  return (
    <Hydrated entries={[[usersInfinite(filters).queryKey, first]]}>
      <UserScreen ownId={actor.id ?? ""} defaultCap={settings["leads.cap"]} />
    </Hydrated>
  )
}

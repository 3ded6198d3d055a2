import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { auditInfinite, PAGE, readAuditFilters } from "@/components/admin/audit/audit-query"
import { AuditScreen } from "@/components/admin/audit/audit-screen"
import { Hydrated } from "@/components/desk/hydrated"
import { toParams } from "@/components/leads/filters"
import { requireRole } from "@/lib/auth/guard"
import { listAudit } from "@/lib/domain/audit/queries"
import { listUsers } from "@/lib/domain/users/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav")
  return { title: t("audit") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireRole("admin")
  const filters = readAuditFilters(toParams(await searchParams))
  const [page, people] = await Promise.all([
    listAudit(actor, { ...filters, limit: PAGE }),
    listUsers(actor, { limit: 200 }),
  ])
  const first = { pages: [page], pageParams: [undefined] }
  return (
    <Hydrated entries={[[auditInfinite(filters).queryKey, first]]}>
      <AuditScreen people={people.items.map(({ id, name }) => ({ id, name }))} />
    </Hydrated>
  )
}

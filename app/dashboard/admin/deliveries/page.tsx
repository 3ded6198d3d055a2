import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { deliveriesInfinite, PAGE, readDeliveryFilters } from "@/components/admin/deliveries/delivery-query"
import { DeliveryScreen } from "@/components/admin/deliveries/delivery-screen"
import { Hydrated } from "@/components/desk/hydrated"
import { toParams } from "@/components/leads/filters"
import { requireRole } from "@/lib/auth/guard"
import { listDeliveries } from "@/lib/domain/deliveries/desk/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("deliveries")
  return { title: t("title") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DeliveriesPage({ searchParams }: Props) {
  const actor = await requireRole("admin")
  const filters = readDeliveryFilters(toParams(await searchParams))
  const first = { pages: [await listDeliveries(actor, { ...filters, limit: PAGE })], pageParams: [undefined] }
  return (
    <Hydrated entries={[[deliveriesInfinite(filters).queryKey, first]]}>
      <DeliveryScreen />
    </Hydrated>
  )
}

import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import {
  PAGE,
  paymentsInfinite,
  readMoneyFilters,
  readView,
  refundFilters,
  refundsInfinite,
} from "@/components/finance/payments/payments-query"
import { PaymentsScreen } from "@/components/finance/payments/payments-screen"
import { toParams } from "@/components/leads/filters"
import { requireRole } from "@/lib/auth/guard"
import { dayInZone } from "@/lib/domain/calendar"
import { listPlaces } from "@/lib/domain/desk/places/queries"
import { listPayments } from "@/lib/domain/payments/queries"
import { listRefunds } from "@/lib/domain/refunds/queries"
import { getSettings } from "@/lib/domain/settings/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("payments")
  return { title: t("title") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PaymentsPage({ searchParams }: Props) {
  const actor = await requireRole("finance", "admin")
  const params = toParams(await searchParams)
  const filters = readMoneyFilters(params)
  const refunds = readView(params) === "refunds"
  const [page, places, settings] = await Promise.all([
    refunds
      ? listRefunds(actor, { ...refundFilters(filters), limit: PAGE })
      : listPayments(actor, { ...filters, limit: PAGE }),
    listPlaces(actor),
    getSettings(),
  ])
  const key = refunds ? refundsInfinite(filters).queryKey : paymentsInfinite(filters).queryKey
  return (
    <Hydrated entries={[[key, { pages: [page], pageParams: [undefined] }]]}>
      <PaymentsScreen
        places={places}
        today={dayInZone(new Date(), settings["company.timeZone"])}
        cashAllowed={settings["payments.cashAllowed"]}
      />
    </Hydrated>
  )
}

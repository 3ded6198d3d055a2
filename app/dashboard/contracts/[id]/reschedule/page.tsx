import type { Metadata, Route } from "next"
import { notFound, redirect } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { RescheduleForm } from "@/components/contracts/reschedule-form"
import { PageHeader } from "@/components/ui/page-header"
import { requireActor } from "@/lib/auth/guard"
import { dayInZone } from "@/lib/domain/calendar"
import { can } from "@/lib/domain/policy"
import { getBankCalendar, getDefaultStep } from "@/lib/domain/schedules/queries"
import { getSettings } from "@/lib/domain/settings/queries"
import { formatMoney } from "@/lib/i18n/format"
import { findContract } from "../../find-contract"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("contracts.reschedule")
  return { title: t("action") }
}

export default async function ReschedulePage({ params }: Props) {
  const { id } = await params
  const actor = await requireActor()
  const contract = await findContract(actor, id)
  if (!contract || !can(actor, "contract.reschedule")) notFound()
  // A draft is edited, and what is paid or cancelled has nothing left to plan.
  if (contract.status !== "signed") redirect(`/dashboard/contracts/${id}` as Route)
  const { currency, number, items } = contract
  const t = await getTranslations("contracts.reschedule")
  const [settings, calendar, step, locale] = await Promise.all([
    getSettings(),
    getBankCalendar(),
    getDefaultStep(currency),
    getLocale(),
  ])
  const price = items.reduce((rest, item) => rest + item.amount - item.paid, 0)
  return (
    <>
      <PageHeader title={t("title", { number })} note={t("rest", { amount: formatMoney(price, currency, locale) })} />
      <RescheduleForm
        contract={contract}
        deal={{ price, currency, calendar, step }}
        today={dayInZone(new Date(), settings["company.timeZone"])}
      />
    </>
  )
}

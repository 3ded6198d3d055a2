"use client"

import { useQuery } from "@tanstack/react-query"
import { useLocale, useTranslations } from "next-intl"
import { Section } from "@/components/ui/section"
import { client } from "@/lib/client/client"
import { formatMoney } from "@/lib/i18n/format"
import { PaymentDialog } from "./payment-dialog"
import { PaymentList } from "./payment-rows"
import { RefundDialog } from "./refund-dialog"

export type LeadMoneyRights = { pay: boolean; today: string; cashAllowed: boolean }

/** A lead's booking money and what of it belongs to nothing any more; nothing at all where there is neither. */
export function LeadMoney({ leadId, rights }: { leadId: string; rights: LeadMoneyRights }) {
  const t = useTranslations("payments")
  const locale = useLocale()
  const payments = useQuery(client.payments.list.queryOptions({ input: { leadId, limit: 100 } }))
  const credits = useQuery(client.refunds.credits.queryOptions({ input: { leadId } }))
  const live = { leadId, live: "true", limit: 50 } as const
  const claims = useQuery(client.reservations.list.queryOptions({ input: live, enabled: rights.pay }))
  const { pay, ...form } = rights
  const booked = (payments.data?.items ?? []).filter((payment) => payment.reservationId !== null)
  const free = pay ? (claims.data?.items ?? []).filter((claim) => claim.contractId === null) : []
  const credit = credits.data?.items ?? []
  if (booked.length === 0 && free.length === 0 && credit.length === 0) return null
  return (
    <Section title={t("booking")} note={booked.length || undefined}>
      {credit.map(({ currency, amount }) => (
        <p key={currency} className="flex min-h-13 items-center justify-between gap-3 border-b border-line py-2">
          <span>
            <span className="block font-medium tabular">{formatMoney(amount, currency, locale)}</span>
            <span className="text-sm text-soft">{t("credit")}</span>
          </span>
          {pay ? <RefundDialog of={{ leadId }} currency={currency} left={amount} {...form} /> : null}
        </p>
      ))}
      <PaymentList payments={booked} mayDecide={pay} />
      {free.length > 0 ? (
        <div className="flex flex-wrap gap-2 pt-3">
          {free.map(({ id, currency, unit }) => (
            <PaymentDialog
              key={id}
              small
              {...form}
              claim={{ id, currency, label: t("bookingOf", { complex: unit.complexName, number: unit.number }) }}
            />
          ))}
        </div>
      ) : null}
    </Section>
  )
}

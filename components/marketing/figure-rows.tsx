"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { RowsDrawer } from "@/components/desk/rows-drawer"
import { Row } from "@/components/ui/rows"
import type { CampaignFigures } from "@/lib/domain/campaigns/report/schema"
import type { MarketingRowDto } from "@/lib/domain/campaigns/rows/schema"
import { formatMoney, formatNumber } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import { figureText } from "./figures"
import { campaignAddress, type NumberOf, rowsInfinite } from "./marketing-query"
import { useNumber } from "./use-number"

/** The rows of the number that is open. */
export function OpenFigure() {
  const { number, closeHref } = useNumber()
  return number ? <FigureRows number={number} closeHref={closeHref} /> : null
}

function FigureRows({ number, closeHref }: { number: NumberOf; closeHref: string }) {
  const t = useTranslations("marketing")
  const locale = useLocale()
  const query = useInfiniteQuery(rowsInfinite(number))
  const [first] = query.data?.pages ?? []
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  const currency = number.currency ?? "UZS"
  const total = (figures: CampaignFigures) =>
    number.number === "requests"
      ? null
      : figureText(number.number, figures[number.number], { currency, locale, exact: true })
  const quotientOf = useQuotient(number)
  return (
    <RowsDrawer
      title={t(`number.${number.number}`)}
      description={`${formatDate(number.from)} – ${formatDate(number.to)} · ${t(`basis.${number.number}`)}`}
      query={query}
      sum={
        first
          ? {
              total: total(first.figures) ?? formatNumber(first.count),
              count: first.count,
              made: quotientOf(first.figures),
            }
          : null
      }
      shown={rows.length}
      closeHref={closeHref}
    >
      {rows.map((row) => (
        <FigureRow key={row.kind + row.id} row={row} />
      ))}
    </RowsDrawer>
  )
}

/** A cost and the return say what was divided by what. */
function useQuotient({ number, currency = "UZS" }: NumberOf) {
  const t = useTranslations("marketing")
  const locale = useLocale()
  return (figures: CampaignFigures): string | null => {
    const money = (amount: number) => formatMoney(amount, currency, locale, { bare: true })
    const [spend, payments] = [money(figures.spend), money(figures.payments)]
    if (number === "romi") return t("returned", { payments, spend })
    if (number === "costPerLead") return t("divided", { spend, count: formatNumber(figures.leads) })
    if (number === "costPerReservation") return t("divided", { spend, count: formatNumber(figures.reservations) })
    if (number === "costPerContract") return t("divided", { spend, count: formatNumber(figures.contracts) })
    return null
  }
}

function FigureRow({ row }: { row: MarketingRowDto }) {
  const t = useTranslations()
  const locale = useLocale()
  const what = [
    t(`marketing.kind.${row.kind}`),
    row.number,
    row.campaign?.name,
    row.source && t(`leads.source.${row.source}`),
  ]
  const href = row.contractId
    ? `/dashboard/contracts/${row.contractId}`
    : row.leadId
      ? `/dashboard/leads/${row.leadId}`
      : row.campaign && campaignAddress(row.campaign.id)
  return (
    <Row
      title={row.name || row.campaign?.name || t("leads.nameless")}
      note={what.filter(Boolean).join(" · ")}
      {...(href ? { href: href as Route } : {})}
      end={
        <>
          {row.amount !== null && row.currency ? (
            <span className="block text-ink">{formatMoney(row.amount, row.currency, locale)}</span>
          ) : null}
          {formatDate(row.day)}
        </>
      }
    />
  )
}

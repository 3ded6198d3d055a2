"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import type { Route } from "next"
import Link from "next/link"
import { usePathname, useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { ExportMenu } from "@/components/desk/export-menu"
import { MorePages } from "@/components/desk/more-pages"
import { QueryState } from "@/components/desk/query-state"
import { PaymentDialog } from "@/components/payments/payment-dialog"
import { SavedViews } from "@/components/saved-views/saved-views"
import { chipClass } from "@/components/ui/chip"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "@/components/ui/page-header"
import { FinanceTabs } from "../finance-tabs"
import { MoneyFilterBar } from "./money-filter-bar"
import { PaymentTable } from "./payment-table"
import {
  type MoneyFilters,
  type MoneyView,
  paymentsInfinite,
  readMoneyFilters,
  readView,
  refundFilters,
  refundsInfinite,
  writeMoneyFilters,
} from "./payments-query"
import { RefundTable } from "./refund-table"

type PaymentsScreenProps = { places: readonly { id: string; name: string }[]; today: string; cashAllowed: boolean }

/** All money in and all money out. The filters are the address. */
export function PaymentsScreen({ places, ...form }: PaymentsScreenProps) {
  const t = useTranslations("payments")
  const pathname = usePathname()
  const params = new URLSearchParams(useSearchParams())
  const view = readView(params)
  const filters = readMoneyFilters(params)
  const addressOf = (to: MoneyView, next: MoneyFilters) => {
    const search = [to === "refunds" ? "view=refunds" : "", writeMoneyFilters(next)].filter(Boolean).join("&")
    return search ? `${pathname}?${search}` : pathname
  }
  const change = (part: Partial<MoneyFilters>) =>
    window.history.replaceState(null, "", addressOf(view, { ...filters, ...part }))
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <SavedViews screen="payments" />
            <ExportMenu
              path={`/api/finance/${view}/export`}
              search={writeMoneyFilters(view === "refunds" ? refundFilters(filters) : filters)}
            />
            <PaymentDialog {...form} />
          </>
        }
      />
      <FinanceTabs />
      <nav aria-label={t("list.view")} className="mb-3 flex gap-2">
        {(["payments", "refunds"] as const).map((name) => (
          <Link
            key={name}
            href={addressOf(name, filters) as Route}
            aria-current={view === name ? "true" : undefined}
            className={chipClass}
          >
            {t(`list.${name}`)}
          </Link>
        ))}
      </nav>
      <MoneyFilterBar view={view} filters={filters} places={places} onChange={change} />
      {view === "refunds" ? <Refunds filters={filters} /> : <Payments filters={filters} />}
    </>
  )
}

function Payments({ filters }: { filters: MoneyFilters }) {
  const query = useInfiniteQuery({ ...paymentsInfinite(filters), placeholderData: (previous) => previous })
  const rows = query.data?.pages.flatMap((page) => page.items)
  if (!rows) return <QueryState query={query} rows={12} />
  if (rows.length === 0) return <Nothing />
  return (
    <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? "opacity-60" : undefined}>
      <PaymentTable payments={rows} />
      <MorePages query={query} shown={rows.length} />
    </div>
  )
}

function Refunds({ filters }: { filters: MoneyFilters }) {
  const query = useInfiniteQuery({ ...refundsInfinite(filters), placeholderData: (previous) => previous })
  const rows = query.data?.pages.flatMap((page) => page.items)
  if (!rows) return <QueryState query={query} rows={12} />
  if (rows.length === 0) return <Nothing />
  return (
    <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? "opacity-60" : undefined}>
      <RefundTable refunds={rows} />
      <MorePages query={query} shown={rows.length} />
    </div>
  )
}

function Nothing() {
  const t = useTranslations("payments.list")
  return <EmptyState title={t("nothing")} text={t("nothingText")} />
}

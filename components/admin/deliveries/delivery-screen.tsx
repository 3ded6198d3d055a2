"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { MorePages } from "@/components/desk/more-pages"
import { QueryState } from "@/components/desk/query-state"
import { EmptyState } from "@/components/ui/empty-state"
import { NativeSelect } from "@/components/ui/native-select"
import { PageHeader } from "@/components/ui/page-header"
import { Rows } from "@/components/ui/rows"
import { DELIVERY_STATUSES } from "@/lib/domain/deliveries/desk/schema"
import { CHANNELS } from "@/lib/domain/deliveries/schema"
import { useAddress } from "../use-address"
import { deliveriesInfinite, readDeliveryFilters } from "./delivery-query"
import { DeliveryRow } from "./delivery-row"
import { RetryAll } from "./retry-all"

/** Messages that left, wait, or were given up: why, and the way to send them once more. */
export function DeliveryScreen() {
  const t = useTranslations()
  const { params, change } = useAddress()
  const filters = readDeliveryFilters(params)
  const query = useInfiniteQuery({ ...deliveriesInfinite(filters), placeholderData: (previous) => previous })
  const deliveries = query.data?.pages.flatMap((page) => page.items) ?? []
  const dead = deliveries.some(({ status }) => status === "dead")
  return (
    <>
      <PageHeader
        title={t("deliveries.title")}
        back={<Link href={"/dashboard/admin" as Route}>{t("shell.nav.overview")}</Link>}
        actions={dead ? <RetryAll channel={filters.channel} /> : null}
      />
      <search className="mb-3 flex flex-wrap items-center gap-3">
        <div className="w-full sm:w-52">
          <NativeSelect
            aria-label={t("deliveries.channelLabel")}
            placeholder={t("deliveries.anyChannel")}
            options={CHANNELS.map((value) => ({ value, label: t(`deliveries.channel.${value}`) }))}
            value={filters.channel ?? ""}
            onChange={(event) => change({ channel: event.target.value })}
          />
        </div>
        <div className="w-full sm:w-52">
          <NativeSelect
            aria-label={t("deliveries.statusLabel")}
            placeholder={t("deliveries.anyStatus")}
            options={DELIVERY_STATUSES.map((value) => ({ value, label: t(`deliveries.status.${value}`) }))}
            value={filters.status ?? ""}
            onChange={(event) => change({ status: event.target.value })}
          />
        </div>
      </search>
      {!query.data ? <QueryState query={query} rows={10} /> : null}
      {query.data && deliveries.length === 0 ? (
        <EmptyState title={t("deliveries.nothing")} text={t("deliveries.nothingText")} />
      ) : null}
      {deliveries.length > 0 ? (
        <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? "opacity-60" : undefined}>
          <Rows>
            {deliveries.map((delivery) => (
              <DeliveryRow key={delivery.id} delivery={delivery} />
            ))}
          </Rows>
          <MorePages query={query} shown={deliveries.length} />
        </div>
      ) : null}
    </>
  )
}

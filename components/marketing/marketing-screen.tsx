"use client"

import { useQuery } from "@tanstack/react-query"
import { Link2, Megaphone, Plus } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { useRouter, useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { QueryState } from "@/components/desk/query-state"
import { Button, buttonClass } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { client } from "@/lib/client/client"
import type { Day } from "@/lib/domain/calendar"
import type { CampaignDto } from "@/lib/domain/campaigns/schema"
import type { Currency } from "@/lib/domain/money"
import { formatDate } from "@/lib/i18n/format-time"
import { CampaignForm } from "./campaign-form"
import { CampaignTable } from "./campaign-table"
import { OpenFigure } from "./figure-rows"
import { FigureStrips } from "./figure-strips"
import { InstagramFigures } from "./instagram-figures"
import { LinkMaker, type LinkPlace } from "./link-maker"
import { MarketingFilterBar } from "./marketing-filter-bar"
import { campaignAddress, MARKETING, readMarketingFilters, reportAddress } from "./marketing-query"
import { SourceTable } from "./source-table"
import { SpreadChart } from "./spread-chart"
import { MarketingFiltersProvider } from "./use-number"

type MarketingScreenProps = {
  today: Day
  currency: Currency
  /** The public site's own address. */
  site: string
  places: readonly LinkPlace[]
  campaigns: readonly CampaignDto[]
}

/** What campaigns cost and brought. The conditions, and the number whose rows are open, are the address. */
export function MarketingScreen({ today, currency, site, places, campaigns }: MarketingScreenProps) {
  const t = useTranslations()
  const router = useRouter()
  const [task, setTask] = useState<"campaign" | "link" | null>(null)
  const filters = readMarketingFilters(new URLSearchParams(useSearchParams()), today)
  const query = useQuery(
    client.marketing.report.queryOptions({ input: filters, placeholderData: (previous) => previous }),
  )
  const report = query.data
  const add = (
    <Button variant="primary" onClick={() => setTask("campaign")}>
      <Plus aria-hidden="true" />
      {t("marketing.add")}
    </Button>
  )
  return (
    <MarketingFiltersProvider value={filters}>
      <PageHeader
        title={t("shell.nav.marketing")}
        note={`${formatDate(filters.from)} – ${formatDate(filters.to)}`}
        actions={
          <>
            <Link href={"/dashboard/admin/marketing/instagram/connect" as Route} className={buttonClass()}>
              {t("marketing.instagram.title")}
            </Link>
            <Button onClick={() => setTask("link")}>
              <Link2 aria-hidden="true" />
              {t("marketing.link.open")}
            </Button>
            {add}
          </>
        }
      />
      <MarketingFilterBar
        filters={filters}
        today={today}
        places={places}
        onChange={(next) => window.history.replaceState(null, "", reportAddress(MARKETING, next, null))}
      />
      {report ? null : <QueryState query={query} rows={10} />}
      {report?.currencies.length === 0 ? (
        <EmptyState
          icon={<Megaphone aria-hidden="true" />}
          title={t("marketing.empty")}
          text={t(campaigns.length === 0 ? "marketing.emptyText" : "marketing.emptyFiltered")}
          action={campaigns.length === 0 ? add : null}
        />
      ) : null}
      <div
        aria-busy={query.isPlaceholderData}
        className={`flex flex-col gap-10 ${query.isPlaceholderData ? "opacity-60" : ""}`}
      >
        {report?.currencies.map((one) => (
          <div key={one.currency} className="flex flex-col gap-8">
            <div>
              <FigureStrips figures={one.totals} currency={one.currency} />
              <p className="mt-2 text-sm text-soft">{t("marketing.cohort")}</p>
            </div>
            <SpreadChart report={one} />
            <Section title={t("marketing.byCampaign")} note={one.campaigns.length}>
              <CampaignTable report={one} />
            </Section>
          </div>
        ))}
        {report && report.sources.length > 0 ? (
          <Section title={t("marketing.bySource")} note={t("marketing.bySourceNote")}>
            <SourceTable sources={report.sources} />
          </Section>
        ) : null}
        <InstagramFigures />
      </div>
      <OpenFigure />
      {task ? (
        <Dialog
          open
          size={task === "link" ? "lg" : "md"}
          onOpenChange={(open) => (open ? undefined : setTask(null))}
          title={t(task === "link" ? "marketing.link.title" : "marketing.add")}
          {...(task === "link" ? { description: t("marketing.link.about") } : {})}
          closeLabel={t("common.close")}
        >
          {task === "link" ? (
            <LinkMaker site={site} places={places} campaigns={campaigns} />
          ) : (
            <CampaignForm
              campaign={null}
              today={today}
              currency={currency}
              places={places}
              onSaved={({ id }) => router.push(campaignAddress(id) as Route)}
            />
          )}
        </Dialog>
      ) : null}
    </MarketingFiltersProvider>
  )
}

"use client"

import { useQuery } from "@tanstack/react-query"
import { Pencil } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { useSearchParams } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { DateRange } from "@/components/desk/date-range"
import type { Days } from "@/components/desk/periods"
import { QueryState } from "@/components/desk/query-state"
import { Button } from "@/components/ui/button"
import { Chip } from "@/components/ui/chip"
import { DescriptionList } from "@/components/ui/description-list"
import { Dialog } from "@/components/ui/dialog"
import { PageHeader } from "@/components/ui/page-header"
import { Progress } from "@/components/ui/progress"
import { Section } from "@/components/ui/section"
import { client } from "@/lib/client/client"
import type { Day } from "@/lib/domain/calendar"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import { CampaignForm } from "./campaign-form"
import { CampaignLeads } from "./campaign-leads"
import { OpenFigure } from "./figure-rows"
import { FigureStrips } from "./figure-strips"
import { LinkMaker, type LinkPlace } from "./link-maker"
import { campaignAddress, MARKETING, readCampaignFilters, reportAddress, wholeOf } from "./marketing-query"
import { SpendSection } from "./spend-section"
import { MarketingFiltersProvider } from "./use-number"

type CampaignScreenProps = { id: string; startsOn: Day; today: Day; site: string; places: readonly LinkPlace[] }

/** One campaign: what it brought in a period, what was paid for it, who came, and its links. */
export function CampaignScreen({ id, startsOn, today, site, places }: CampaignScreenProps) {
  const t = useTranslations()
  const locale = useLocale()
  const [editing, setEditing] = useState(false)
  const query = useQuery(client.marketing.campaign.queryOptions({ input: { id } }))
  const campaign = query.data
  const filters = readCampaignFilters(
    new URLSearchParams(useSearchParams()),
    { id, startsOn: campaign?.startsOn ?? startsOn },
    today,
  )
  const report = useQuery(
    client.marketing.report.queryOptions({ input: filters, placeholderData: (previous) => previous }),
  )
  if (!campaign) return <QueryState query={query} rows={8} />
  const own = report.data?.currencies.find((one) => one.currency === campaign.currency)
  const money = (amount: number) => formatMoney(amount, campaign.currency, locale)
  const whole = wholeOf(campaign.startsOn, today)
  const choose = (days: Days) =>
    window.history.replaceState(null, "", reportAddress(campaignAddress(id), { ...filters, ...days }, null))
  const dates = [formatDate(campaign.startsOn), campaign.endsOn ? formatDate(campaign.endsOn) : t("marketing.noEnd")]
  return (
    <MarketingFiltersProvider value={filters}>
      <PageHeader
        back={
          <Link href={MARKETING as Route} className="hover:text-ink">
            ← {t("shell.nav.marketing")}
          </Link>
        }
        title={campaign.name}
        note={`${t(`marketing.channel.${campaign.channel}`)} · ${campaign.code}`}
        actions={
          <Button onClick={() => setEditing(true)}>
            <Pencil aria-hidden="true" />
            {t("common.edit")}
          </Button>
        }
      />
      <search className="mb-5 flex flex-wrap items-center gap-2">
        <Chip pressed={filters.from === whole.from && filters.to === whole.to} onClick={() => choose(whole)}>
          {t("marketing.period.all")}
        </Chip>
        <DateRange days={filters} today={today} periods={["month", "lastMonth", "quarter", "year"]} onChange={choose} />
      </search>
      <div className="flex flex-col gap-8">
        {own ? (
          <div aria-busy={report.isPlaceholderData} className={report.isPlaceholderData ? "opacity-60" : ""}>
            <FigureStrips figures={own.totals} currency={campaign.currency} />
            <p className="mt-2 text-sm text-soft">{t("marketing.cohort")}</p>
          </div>
        ) : (
          <QueryState query={report} rows={3} />
        )}
        <div className="grid items-start gap-x-9 gap-y-8 lg:grid-cols-2">
          <Section title={t("marketing.about")}>
            <DescriptionList
              className="pt-3"
              items={[
                { label: t("marketing.dates"), value: dates.join(" – ") },
                { label: t("marketing.complex"), value: campaign.complex?.name ?? t("marketing.company") },
                { label: t("marketing.budget"), value: money(campaign.budget) },
                {
                  label: t("marketing.spentInAll"),
                  value: (
                    <>
                      {money(campaign.spent)}
                      {campaign.budget > 0 ? (
                        <Progress
                          className="mt-1.5"
                          label={t("marketing.ofBudget")}
                          value={campaign.spent / campaign.budget}
                          tone={campaign.spent > campaign.budget ? "late" : "accent"}
                        />
                      ) : null}
                    </>
                  ),
                },
              ]}
            />
          </Section>
          <Section title={t("marketing.link.title")}>
            <div className="pt-3">
              <LinkMaker site={site} places={places} campaigns={[campaign]} />
            </div>
          </Section>
          <SpendSection campaign={campaign} today={today} />
          <CampaignLeads />
        </div>
      </div>
      <OpenFigure />
      {editing ? (
        <Dialog open onOpenChange={setEditing} title={t("marketing.editTitle")} closeLabel={t("common.close")}>
          <CampaignForm
            campaign={campaign}
            today={today}
            currency={campaign.currency}
            places={places}
            onSaved={() => setEditing(false)}
          />
        </Dialog>
      ) : null}
    </MarketingFiltersProvider>
  )
}

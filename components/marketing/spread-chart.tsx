"use client"

import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { BarsChart } from "@/components/desk/bars-chart"
import { Section } from "@/components/ui/section"
import { Segmented } from "@/components/ui/segmented"
import type { CurrencyMarketingDto } from "@/lib/domain/campaigns/report/schema"
import { formatMoney, formatMoneyShort, formatNumber } from "@/lib/i18n/format"

type Bars = { name: string; leads: number; spend: number }
const MOST = 8

/** Leads beside spend, by campaign or by channel; the same numbers stand in the table under it. */
export function SpreadChart({ report }: { report: CurrencyMarketingDto }) {
  const t = useTranslations("marketing")
  const locale = useLocale()
  const [by, setBy] = useState<"campaign" | "channel">("campaign")
  const { currency, campaigns } = report
  const all: Bars[] = by === "campaign" ? campaigns : byChannel()
  const bars = all.filter((bar) => bar.leads > 0 || bar.spend > 0).slice(0, MOST)

  function byChannel(): Bars[] {
    const channels = [...new Set(campaigns.map((campaign) => campaign.channel))]
    return channels.map((channel) => {
      const own = campaigns.filter((campaign) => campaign.channel === channel)
      const sum = (key: "leads" | "spend") => own.reduce((total, campaign) => total + campaign[key], 0)
      return { name: t(`channel.${channel}`), leads: sum("leads"), spend: sum("spend") }
    })
  }

  if (campaigns.every((campaign) => campaign.leads === 0 && campaign.spend === 0)) return null
  return (
    <Section
      title={t("spread")}
      action={
        <Segmented
          label={t("spreadBy")}
          value={by}
          onValueChange={setBy}
          options={(["campaign", "channel"] as const).map((value) => ({ value, label: t(`by.${value}`) }))}
        />
      }
    >
      <div className="grid gap-x-9 gap-y-4 pt-3 lg:grid-cols-2">
        <BarsOf bars={bars} of="leads" label={t("number.leads")} color="var(--accent)" format={formatNumber} />
        <BarsOf
          bars={bars}
          of="spend"
          label={t("number.spend")}
          color="var(--reserved)"
          format={(value) => formatMoney(value, currency, locale)}
          short={(value) => formatMoneyShort(value, currency, locale, { bare: true })}
        />
      </div>
    </Section>
  )
}

type BarsOfProps = {
  bars: Bars[]
  of: "leads" | "spend"
  label: string
  color: string
  format: (value: number) => string
  short?: (value: number) => string
}

function BarsOf({ bars, of, label, color, ...formats }: BarsOfProps) {
  return (
    <div className="min-w-0">
      <p className="text-sm font-medium text-soft">{label}</p>
      <BarsChart
        label={label}
        rows={bars.map((bar) => ({ name: bar.name, values: { [of]: bar[of] } }))}
        series={[{ key: of, name: label, color }]}
        {...formats}
      />
    </div>
  )
}

"use client"

import { useTranslations } from "next-intl"
import { DateRange } from "@/components/desk/date-range"
import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import type { Day } from "@/lib/domain/calendar"
import { CHANNELS } from "@/lib/domain/campaigns/schema"
import type { MarketingFilters } from "./marketing-query"

type MarketingFilterBarProps = {
  filters: MarketingFilters
  today: Day
  places: readonly { id: string; name: string }[]
  onChange: (filters: MarketingFilters) => void
}

/** A period, a channel, a complex. */
export function MarketingFilterBar({ filters, today, places, onChange }: MarketingFilterBarProps) {
  const t = useTranslations("marketing")
  const { channel, complexId, ...rest } = filters
  return (
    <search className="mb-5 flex flex-wrap items-center gap-2">
      <DateRange
        days={filters}
        today={today}
        periods={["month", "lastMonth", "quarter", "year"]}
        onChange={(days) => onChange({ ...filters, ...days })}
      />
      <Field label={t("channelLabel")} labelHidden className="min-w-40 flex-1 sm:max-w-48">
        <Select
          value={channel ?? ""}
          onValueChange={(next) =>
            onChange({ ...rest, ...(complexId ? { complexId } : {}), ...(next ? { channel: next } : {}) })
          }
          options={[
            { value: "", label: t("anyChannel") },
            ...CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) })),
          ]}
        />
      </Field>
      <Field label={t("complex")} labelHidden className="min-w-40 flex-1 sm:max-w-48">
        <Select
          value={complexId ?? ""}
          onValueChange={(next) =>
            onChange({ ...rest, ...(channel ? { channel } : {}), ...(next ? { complexId: next } : {}) })
          }
          options={[
            { value: "", label: t("anyComplex") },
            ...places.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
    </search>
  )
}

"use client"

import { useLocale, useTranslations } from "next-intl"
import { type ReactNode, useMemo, useState } from "react"
import { budgetText, readBudget } from "@/components/leads/wishes"
import { Chip } from "@/components/ui/chip"
import { Input } from "@/components/ui/input"
import { StatusMark } from "@/components/ui/status-mark"
import type { Currency } from "@/lib/domain/money"
import type { UnitDto } from "@/lib/domain/units/schema"
import { currencySuffix } from "@/lib/i18n/format"
import { countStatuses, type LiveFilter, MANY_ROOMS, roomsOf, toggled } from "./live-filter"
import { RangeField } from "./range-field"

type LegendProps = {
  units: readonly UnitDto[]
  currency: Currency
  filter: LiveFilter
  onChange: (filter: LiveFilter) => void
  /** Stands at the end of the conditions. */
  children: ReactNode
}

/** What the marks mean and how many there are; each is a condition that dims the rest. */
export function Legend({ units, currency, filter, onChange, children }: LegendProps) {
  const t = useTranslations()
  const locale = useLocale()
  const statuses = useMemo(() => countStatuses(units), [units])
  const rooms = useMemo(() => roomsOf(units), [units])
  const mine = useMemo(() => units.filter((unit) => unit.claim?.mine && unit.claim.until).length, [units])
  const [price, setPrice] = useState(budgetText(filter.priceMax, currency))
  return (
    <div className="flex flex-col gap-2.5">
      <fieldset className="flex min-w-0 gap-2 max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4 max-sm:pb-1 sm:flex-wrap">
        <legend className="sr-only">{t("grid.legend")}</legend>
        {statuses.map(({ status, count }) => (
          <Chip
            key={status}
            pressed={filter.statuses.includes(status)}
            onClick={() => onChange({ ...filter, statuses: toggled(filter.statuses, status) })}
          >
            <StatusMark status={status} mark={t(`ui.mark.${status}`)} />
            {t(`liveGrid.status.${status}`)}
            <span className="tabular opacity-75">{count}</span>
          </Chip>
        ))}
        {mine > 0 ? (
          <Chip pressed={filter.mine} onClick={() => onChange({ ...filter, mine: !filter.mine })}>
            {t("liveGrid.mine")}
            <span className="tabular opacity-75">{mine}</span>
          </Chip>
        ) : null}
      </fieldset>
      <fieldset className="flex min-w-0 items-center gap-2 max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4 max-sm:pb-1 sm:flex-wrap">
        <legend className="sr-only">{t("common.filters")}</legend>
        {rooms.map((count) => (
          <Chip
            key={count}
            pressed={filter.rooms.includes(count)}
            onClick={() => onChange({ ...filter, rooms: toggled(filter.rooms, count) })}
          >
            {count === MANY_ROOMS ? t("grid.filter.manyRooms") : t("grid.filter.rooms", { count })}
          </Chip>
        ))}
        <div className="w-52 shrink-0">
          <Input
            aria-label={t("liveGrid.priceMax")}
            placeholder={t("liveGrid.priceMax")}
            inputMode="decimal"
            maxLength={40}
            className="h-8!"
            suffix={currencySuffix(currency, locale)}
            value={price}
            onChange={(event) => {
              setPrice(event.target.value)
              onChange({ ...filter, priceMax: readBudget(event.target.value, currency) ?? null })
            }}
          />
        </div>
        <RangeField
          label={t("liveGrid.floor")}
          from={filter.floorFrom}
          to={filter.floorTo}
          onChange={({ from, to }) => onChange({ ...filter, floorFrom: from, floorTo: to })}
        />
        <RangeField
          label={t("liveGrid.areaMetres")}
          scale={100}
          from={filter.areaFromDm2}
          to={filter.areaToDm2}
          onChange={({ from, to }) => onChange({ ...filter, areaFromDm2: from, areaToDm2: to })}
        />
        {children}
      </fieldset>
    </div>
  )
}

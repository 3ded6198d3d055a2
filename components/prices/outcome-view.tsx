"use client"

import { useLocale, useTranslations } from "next-intl"
import { Stat, StatStrip } from "@/components/ui/stat"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { Currency } from "@/lib/domain/money"
import type { RepricedUnits } from "@/lib/domain/prices/schema"
import { currencySuffix, formatMoney, formatMoneyShort, formatNumber } from "@/lib/i18n/format"
import { PriceRows } from "./price-rows"
import { signed } from "./signed"

type OutcomeViewProps = {
  outcome: Omit<RepricedUnits, "preview" | "changeId">
  /** It is written: who kept his price stands open. */
  done?: boolean
}

/** What a change does or has done: how many, from how much to how much, old → new of each, and who keeps his price and why. */
export function OutcomeView({ outcome, done = false }: OutcomeViewProps) {
  const t = useTranslations("prices")
  const locale = useLocale()
  const { currency, count, before, after, delta, units, skipped, skippedUnits } = outcome
  const short = (amount: number) => formatMoneyShort(amount, currency, locale, { bare: true })
  const suffix = currencySuffix(currency, locale)
  const left = skipped.reduce((sum, line) => sum + line.count, 0)
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <StatStrip>
        <Stat label={t(done ? "movedDone" : "moved")} value={formatNumber(count)} />
        <Stat label={`${t("before")}, ${suffix}`} value={short(before)} />
        <Stat label={`${t(done ? "afterDone" : "after")}, ${suffix}`} value={short(after)} />
        <Stat label={`${t("delta")}, ${suffix}`} value={signed(short(delta), delta)} />
      </StatStrip>
      {left > 0 ? (
        <details open={done} className="rounded-panel border border-line px-4 py-2.5">
          <summary className="cursor-pointer font-medium">
            {t("left", { count: left })}
            <span className="ml-2 font-normal text-soft">
              {skipped.map((line) => `${t(`reasons.${line.reason}`)}: ${formatNumber(line.count)}`).join(", ")}
            </span>
          </summary>
          <LeftTable units={skippedUnits} currency={currency} />
          {left > skippedUnits.length ? (
            <p className="py-2 text-sm text-soft">{t("shownFirst", { count: skippedUnits.length })}</p>
          ) : null}
        </details>
      ) : null}
      {units.length > 0 ? (
        <div className="max-h-105 min-w-0 overflow-y-auto [--bar:0px]">
          <PriceRows units={units} currency={currency} label={t("moved")} />
          {count > units.length ? (
            <p className="py-2 text-sm text-soft">{t("shownFirst", { count: units.length })}</p>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

function LeftTable({ units, currency }: { units: RepricedUnits["skippedUnits"]; currency: Currency }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <div className="mt-2 max-h-72 overflow-y-auto [--bar:0px]">
      <Table label={t("prices.leftTitle")}>
        <TableHead>
          <Th>{t("prices.unit")}</Th>
          <Th>{t("prices.reason")}</Th>
          <Th numeric>{t("prices.price")}</Th>
        </TableHead>
        <tbody>
          {units.map((unit) => (
            <TableRow key={unit.id}>
              <Td className="whitespace-nowrap">{t("grid.number", { number: unit.number })}</Td>
              <Td>{t(`prices.reasons.${unit.reason}`)}</Td>
              <Td numeric>{unit.price === null ? "–" : formatMoney(unit.price, currency, locale)}</Td>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

"use client"

import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { Stat, StatStrip } from "@/components/ui/stat"
import type { SalesDayDto, SumDto } from "@/lib/domain/desk/schema"
import { currencySuffix, formatMoneyShort } from "@/lib/i18n/format"
import { monthName } from "@/lib/i18n/format-time"

type DayFiguresProps = { figures: SalesDayDto["figures"]; month: string }

/** The month in four figures. */
export function DayFigures({ figures, month }: DayFiguresProps) {
  const t = useTranslations("desk.figures")
  const locale = useLocale()
  const { contracts, planContracts, planSum, responseMinutes, arrears, arrearsContracts } = figures
  const short = ({ amount, currency }: SumDto) => formatMoneyShort(amount, currency, locale)
  // On a phone the figure needs the room.
  const suffix = (value: SumDto | undefined) =>
    value ? <span className="max-sm:hidden">{currencySuffix(value.currency, locale)}</span> : null
  const rest = (sums: readonly SumDto[]) => sums.slice(1).map(short).join(", ")
  const [sum] = figures.sums
  const [owed] = arrears
  const others = rest(figures.sums)
  const owedOthers = rest(arrears)
  const late = arrearsContracts > 0
  return (
    <StatStrip>
      <Stat
        label={t("contracts", { month: monthName(month, locale) })}
        value={contracts}
        suffix={planContracts === null ? null : t("of", { plan: planContracts })}
        {...(planContracts ? { progress: contracts / planContracts } : { note: t("noPlan") })}
        href={"/dashboard/contracts" as Route}
      />
      <Stat
        label={t("sum")}
        value={sum ? formatMoneyShort(sum.amount, sum.currency, locale, { bare: true }) : 0}
        suffix={suffix(sum)}
        note={[planSum && t("planSum", { sum: short(planSum) }), others && t("also", { sums: others })]
          .filter(Boolean)
          .join(" · ")}
      />
      <Stat
        label={t("response")}
        value={responseMinutes === null ? "–" : t("minutes", { count: responseMinutes })}
        note={t(responseMinutes === null ? "responseNone" : "responseNote")}
      />
      <Stat
        label={t("arrears")}
        tone={late ? "late" : undefined}
        value={owed ? formatMoneyShort(owed.amount, owed.currency, locale, { bare: true }) : 0}
        suffix={suffix(owed)}
        note={[t("arrearsNote", { count: arrearsContracts }), owedOthers && t("also", { sums: owedOthers })]
          .filter(Boolean)
          .join(" · ")}
      />
    </StatStrip>
  )
}

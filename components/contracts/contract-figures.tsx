"use client"

import type { Route } from "next"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { Stat, StatStrip } from "@/components/ui/stat"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { formatArea, formatMoney } from "@/lib/i18n/format"
import { formatPlace } from "@/lib/i18n/format-place"

/** What is bought, and where the money stands. */
export function ContractFigures({ contract }: { contract: ContractDto }) {
  const t = useTranslations("contracts")
  const locale = useLocale()
  const { price, paid, overdue, credit, penalty, currency, complex, units, buyerName, lead } = contract
  const money = (amount: number) => formatMoney(amount, currency, locale)
  return (
    <>
      <p className="-mt-3 mb-4 text-soft">
        <Link href={`/dashboard/leads/${lead.id}` as Route} className="font-medium text-accent-strong hover:underline">
          {buyerName}
        </Link>
        {units.map((unit) => (
          <span key={unit.id}>
            {" · "}
            <Link
              href={`/dashboard/grid/${complex.slug}/${unit.id}` as Route}
              className="hover:text-ink hover:underline"
            >
              {t("place", { complex: complex.name, place: formatPlace(unit, locale), number: unit.number })}
            </Link>
            , {formatArea(unit.areaDm2, locale, { exact: true })}
          </span>
        ))}
      </p>
      <StatStrip exact>
        <Stat label={t("facts.price")} value={money(price)} />
        <Stat
          label={t("facts.paid")}
          value={money(paid)}
          progress={price > 0 ? Math.min(1, paid / price) : 0}
          note={credit > 0 ? t("schedule.credit", { amount: money(credit) }) : undefined}
        />
        <Stat
          label={t("facts.left")}
          value={money(Math.max(0, price - paid))}
          note={
            overdue > 0 ? (
              <span className="text-late">{t("schedule.overdue", { amount: money(overdue) })}</span>
            ) : undefined
          }
        />
        {penalty.accrued > 0 ? (
          <Stat label={t("facts.penalty")} value={money(penalty.due)} tone={penalty.due > 0 ? "late" : undefined} />
        ) : null}
      </StatStrip>
    </>
  )
}

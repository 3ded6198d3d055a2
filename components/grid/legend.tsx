import { getTranslations } from "next-intl/server"
import type { PublicCounts } from "@/lib/domain/complexes/schema"
import { formatNumber } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/routing"
import { StatusMark } from "../ui/status-mark"

const STATUSES = ["available", "reserved", "sold", "closed"] as const

/** What colours and marks mean, and how many units have each. */
export async function Legend({ counts, locale }: { counts: PublicCounts; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "grid" })
  const status = await getTranslations({ locale, namespace: "status.public" })
  return (
    <ul aria-label={t("legend")} className="flex flex-wrap items-center gap-x-5 gap-y-2">
      {STATUSES.filter((name) => name !== "closed" || counts.closed > 0).map((name) => (
        <li key={name} className="flex items-center gap-2">
          <StatusMark status={name} mark={t("markReserved")} />
          <span>{status(name)}</span>
          <span className="text-soft tabular">{formatNumber(counts[name])}</span>
        </li>
      ))}
    </ul>
  )
}

/** The counts as one bar: how much of the house is still free. */
export function StockBar({ counts }: { counts: PublicCounts }) {
  const total = Math.max(1, counts.available + counts.reserved + counts.sold + counts.closed)
  const share = (count: number) => ({ width: `${((count / total) * 100).toFixed(2)}%` })
  return (
    <div aria-hidden="true" className="flex h-1.5 overflow-hidden rounded-full bg-ink/10">
      <div className="bg-free" style={share(counts.available)} />
      <div className="bg-reserved" style={share(counts.reserved)} />
    </div>
  )
}

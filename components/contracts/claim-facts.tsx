import type { Route } from "next"
import Link from "next/link"
import { getLocale, getTranslations } from "next-intl/server"
import type { ReservationCardDto } from "@/lib/domain/reservations/schema"
import { formatArea, formatMoney } from "@/lib/i18n/format"
import { formatPlace } from "@/lib/i18n/format-place"
import { formatDateTime } from "@/lib/i18n/format-time"

type ClaimFactsProps = {
  claim: ReservationCardDto
  /** Not where the form adds up several units: one price here would be read as the contract's. */
  priced: boolean
}

/** What the contract is about, in two quiet lines: unit and price, client and clock. */
export async function ClaimFacts({ claim, priced }: ClaimFactsProps) {
  const t = await getTranslations("contracts")
  const locale = await getLocale()
  const { unit, lead, expiresAt } = claim
  const place = t("place", { complex: unit.complexName, place: formatPlace(unit, locale), number: unit.number })
  return (
    <div className="-mt-2 mb-7 flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
      <div className="min-w-0">
        <p className="font-medium">
          {place}, {formatArea(unit.areaDm2, locale, { exact: true })}
        </p>
        <p className="text-soft">
          <Link
            href={`/dashboard/leads/${lead.id}` as Route}
            className="text-accent-strong underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
          >
            {lead.name}
          </Link>
          {expiresAt ? ` · ${t("draft.until", { until: formatDateTime(expiresAt) })}` : null}
        </p>
      </div>
      {priced ? (
        <p>
          <span className="mr-3 text-soft">{t("draft.price")}</span>
          <span className="text-2xl font-semibold tabular">{formatMoney(claim.price, claim.currency, locale)}</span>
        </p>
      ) : null}
    </div>
  )
}

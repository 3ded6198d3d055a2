import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { PageFrame } from "@/components/public/page-frame"
import { pageLocale } from "@/components/public/page-locale"
import { buttonClass } from "@/components/ui/button"
import { readTerms } from "@/components/units/read-terms"
import { ScheduleTable } from "@/components/units/schedule-table"
import { unitTitle } from "@/components/units/unit-title"
import { publicCompany, publicComplex, publicUnit } from "@/lib/cache/public"
import { dayInZone } from "@/lib/domain/calendar"
import { DomainError } from "@/lib/domain/errors"
import { quoteSchedule } from "@/lib/domain/schedules/quote/queries"
import type { ScheduleQuoteDto, ScheduleQuoteInput } from "@/lib/domain/schedules/schema"
import { formatMoney } from "@/lib/i18n/format"
import { localePath } from "@/lib/i18n/navigation"
import { pageMetadata } from "@/lib/seo/metadata"

type ScheduleProps = PageProps<"/[locale]/shaxmatki/[slug]/[unitId]/schedule">

export async function generateMetadata({ params }: ScheduleProps): Promise<Metadata> {
  const { locale: asked, slug, unitId } = await params
  const locale = pageLocale(asked)
  const t = await getTranslations({ locale, namespace: "unit.schedule" })
  const path = `/shaxmatki/${slug}/${unitId}/schedule`
  return pageMetadata({ locale, path, title: t("title"), description: t("title"), index: false })
}

/** The calculator's answer in full, item by item, by the company's own calendar. Reads the query, so it is made on every visit. */
export default async function SchedulePage({ params, searchParams }: ScheduleProps) {
  const { locale: asked, slug, unitId } = await params
  const locale = pageLocale(asked)
  const [company, complex, unit] = await Promise.all([
    publicCompany(),
    publicComplex(slug, locale),
    publicUnit(slug, unitId),
  ])
  if (!complex || !unit) notFound()
  // Sold since the link was sent: the flat's own page says so and shows what is like it.
  if (unit.price === null) redirect(localePath(`/shaxmatki/${slug}/${unitId}`, locale))
  const t = await getTranslations({ locale, namespace: "unit" })
  const { currency } = complex
  const startDate = dayInZone(new Date(), company.timeZone)
  const quote = await quoted({ ...readTerms(await searchParams), price: unit.price, currency, startDate })
  const path = `/shaxmatki/${slug}/${unitId}`
  return (
    <PageFrame locale={locale} path={`${path}/schedule`} company={company} complex={complex}>
      <div className="mx-auto max-w-3xl px-4 pt-8 sm:px-10">
        <a
          href={localePath(path, locale)}
          className="text-lg text-soft underline-offset-4 hover:text-ink hover:underline"
        >
          ← {await unitTitle(unit, locale)}
        </a>
        <h1 className="mt-4 text-3xl font-bold">{t("schedule.title")}</h1>
        <p className="mt-1 text-lg text-soft tabular">{formatMoney(unit.price, currency, locale)}</p>
        {quote ? (
          <>
            <ScheduleTable quote={quote} currency={currency} locale={locale} />
            <p className="mt-4 text-soft">{t("calc.note")}</p>
          </>
        ) : (
          <p className="mt-6 text-lg">{t("calc.impossible")}</p>
        )}
        <a
          href={`${localePath(path, locale)}#request`}
          className={buttonClass({ variant: "primary", size: "lg", className: "mt-8 print:hidden" })}
        >
          {t("ask")}
        </a>
      </div>
    </PageFrame>
  )
}

async function quoted(input: ScheduleQuoteInput): Promise<ScheduleQuoteDto | null> {
  try {
    return await quoteSchedule(input)
  } catch (error) {
    if (error instanceof DomainError) return null // terms that make no schedule: the page says what to change
    throw error
  }
}

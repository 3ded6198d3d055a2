import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import "@/components/grid/chess.css"
import { choicesOf, filterQuery, matches, readFilter } from "@/components/grid/filter"
import { FilterBar } from "@/components/grid/filter-bar"
import type { GridUnit } from "@/components/grid/unit"
import { filterWords } from "@/components/grid/unit-words"
import { PageFrame } from "@/components/public/page-frame"
import { pageLocale } from "@/components/public/page-locale"
import { buttonClass } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { UnitList } from "@/components/units/unit-list"
import { publicCompany, publicComplex, publicGrid } from "@/lib/cache/public"
import { UNIT_KINDS } from "@/lib/domain/units/schema"
import { localePath } from "@/lib/i18n/navigation"
import { pageMetadata } from "@/lib/seo/metadata"

/** A list longer than this is not a choice. */
const SHOWN = 100

type SearchProps = PageProps<"/[locale]/shaxmatki/[slug]/search">

export async function generateMetadata({ params }: SearchProps): Promise<Metadata> {
  const { locale: asked, slug } = await params
  const locale = pageLocale(asked)
  const complex = await publicComplex(slug, locale)
  const t = await getTranslations({ locale, namespace: "grid.search" })
  const title = complex ? `${t("title")} · ${complex.name}` : t("title")
  return pageMetadata({ locale, path: `/shaxmatki/${slug}/search`, title, description: title, index: false })
}

/** The filters without JavaScript, and the same flats as a list for everybody. Reads the query, so it is made on every visit. */
export default async function SearchPage({ params, searchParams }: SearchProps) {
  const { locale: asked, slug } = await params
  const locale = pageLocale(asked)
  const [company, complex, grid] = await Promise.all([publicCompany(), publicComplex(slug, locale), publicGrid(slug)])
  if (!complex || !grid) notFound()
  const filter = readFilter(queryOf(await searchParams))
  const found = grid.items
    .filter((unit) => matches(unit, filter))
    .sort((a, b) => rank(a) - rank(b) || (a.price ?? 0) - (b.price ?? 0))
  const t = await getTranslations({ locale, namespace: "grid.search" })
  const filterText = await getTranslations({ locale, namespace: "grid.filter" })
  const base = localePath(`/shaxmatki/${slug}`, locale)
  const query = filterQuery(filter)
  return (
    <PageFrame locale={locale} path={`/shaxmatki/${slug}/search`} company={company} complex={complex}>
      <div className="mx-auto max-w-5xl px-4 pt-8 sm:px-10">
        <h1 className="text-3xl font-bold">
          {t("title")} · {complex.name}
        </h1>
        <div className="mt-5 mb-6">
          <FilterBar
            filter={filter}
            choices={choicesOf(grid.items, complex.currency)}
            words={await filterWords(grid.items, complex.currency, locale)}
            action={`${base}/search`}
            onChange={null}
            always
          />
        </div>
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          <p className="text-lg tabular" role="status">
            {t("found", { count: found.length })}
          </p>
          <span className="flex gap-5 text-accent underline underline-offset-4">
            {query ? <a href={`${base}/search`}>{filterText("reset")}</a> : null}
            <a href={query ? `${base}?${query}` : base}>{t("toGrid")}</a>
          </span>
        </div>
        {found.length === 0 ? (
          <EmptyState
            title={t("found", { count: 0 })}
            text={t("emptyText")}
            action={
              <a href={`${base}/search`} className={buttonClass({})}>
                {filterText("reset")}
              </a>
            }
          />
        ) : (
          <UnitList
            units={found.slice(0, SHOWN)}
            slug={slug}
            locale={locale}
            currency={complex.currency}
            severalBlocks={complex.blocks.length > 1}
          />
        )}
        {found.length > SHOWN ? <p className="mt-4 text-soft">{t("more", { shown: String(SHOWN) })}</p> : null}
      </div>
    </PageFrame>
  )
}

/** What is free first, in each flats before shops, parking and storage. */
function rank({ publicStatus, kind }: GridUnit): number {
  return (publicStatus === "available" ? 0 : UNIT_KINDS.length) + UNIT_KINDS.indexOf(kind)
}

function queryOf(params: Record<string, string | string[] | undefined>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) =>
      [value ?? []].flat().map((one) => [name, one] as [string, string]),
    ),
  )
}

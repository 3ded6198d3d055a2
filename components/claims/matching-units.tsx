"use client"

import { useQuery } from "@tanstack/react-query"
import type { Route } from "next"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { QueryState } from "@/components/desk/query-state"
import { Button, buttonClass } from "@/components/ui/button"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import { client } from "@/lib/client/client"
import type { LeadCardDto } from "@/lib/domain/leads/card/schema"
import type { MatchingUnit } from "@/lib/domain/leads/matching/schema"
import { formatArea, formatMoney, formatMoneyShort, formatRooms } from "@/lib/i18n/format"
import { capital, formatPlace } from "@/lib/i18n/format-place"
import { gridOfWishes } from "./grid-of-wishes"
import type { ClaimRights } from "./rights"
import { TakeDialog } from "./take-dialog"

const FIRST = 5

type MatchingUnitsProps = {
  lead: Pick<LeadCardDto, "id" | "wishes" | "budget">
  rights: ClaimRights
}

/** Free flats for what the lead wishes; each is claimed from its row, and the whole search opens in the grid. */
export function MatchingUnits({ lead, rights }: MatchingUnitsProps) {
  const t = useTranslations()
  const locale = useLocale()
  const query = useQuery(client.leads.matchingUnits.queryOptions({ input: { id: lead.id } }))
  const [all, setAll] = useState(false)
  const [taken, setTaken] = useState<MatchingUnit | null>(null)
  const found = query.data?.items ?? []
  const complexes = [...new Map(found.map(({ complex }) => [complex.slug, complex])).values()]

  return (
    <Section title={t("claims.match.title")} note={found.length || undefined}>
      {query.data ? null : <QueryState query={query} rows={2} />}
      {query.data?.wished === false ? <p className="py-3 text-soft">{t("claims.match.noWishes")}</p> : null}
      {query.data?.wished && found.length === 0 ? <p className="py-3 text-soft">{t("claims.match.nothing")}</p> : null}
      <Rows>
        {found.slice(0, all ? found.length : FIRST).map((match) => {
          const { unit, complex, misses } = match
          const rooms = unit.rooms === null ? t(`grid.kind.${unit.kind}`) : formatRooms(unit.rooms, locale)
          const words = [
            `${complex.name}, ${t("grid.number", { number: unit.number })}`,
            formatPlace(unit, locale),
            ...misses.map((miss) => t(`claims.match.misses.${miss}`)),
          ]
          return (
            <Row
              key={unit.id}
              title={
                <Link
                  className="hover:underline"
                  href={`/dashboard/grid/${complex.slug}/${unit.id}?lead=${lead.id}` as Route}
                >
                  {`${capital(rooms)}, ${formatArea(unit.areaDm2, locale)}`}
                </Link>
              }
              note={words.join(" · ")}
              end={
                <span className="inline-flex items-center gap-3">
                  {unit.price === null ? null : (
                    <span className="font-medium tabular" title={formatMoney(unit.price, unit.currency, locale)}>
                      {formatMoneyShort(unit.price, unit.currency, locale)}
                    </span>
                  )}
                  {rights.claim ? (
                    <Button
                      size="sm"
                      aria-label={t("claims.match.take", { number: unit.number })}
                      onClick={() => setTaken(match)}
                    >
                      {t("claims.lead.add")}
                    </Button>
                  ) : null}
                </span>
              }
            />
          )
        })}
      </Rows>
      {found.length > 0 ? (
        <p className="flex flex-wrap gap-2 pt-3">
          {found.length > FIRST && !all ? (
            <Button size="sm" onClick={() => setAll(true)}>
              {t("claims.match.all", { count: String(found.length) })}
            </Button>
          ) : null}
          {complexes.slice(0, 3).map(({ slug, name }) => (
            <Link key={slug} href={gridOfWishes(slug, lead) as Route} className={buttonClass({ size: "sm" })}>
              {t("claims.match.grid", { name })}
            </Link>
          ))}
        </p>
      ) : null}
      {taken ? <TakeDialog leadId={lead.id} unit={taken.unit} rights={rights} onClose={() => setTaken(null)} /> : null}
    </Section>
  )
}

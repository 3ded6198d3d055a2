"use client"

import { useQuery } from "@tanstack/react-query"
import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { EmptyState } from "@/components/ui/empty-state"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import { client } from "@/lib/client/client"
import { formatDuration } from "@/lib/i18n/format-time"
import { QueryState } from "./query-state"

const REFRESH_MS = 60_000
const SOON_MS = 24 * 3_600_000

/** Contracts that are to be made ready: what each is without, the next to run out first. */
export function Preparation({ now }: { now: number }) {
  const t = useTranslations("desk.preparation")
  const words = useTranslations()
  const locale = useLocale()
  const query = useQuery(client.desk.preparation.queryOptions({ input: {}, refetchInterval: REFRESH_MS }))
  if (!query.data) return <QueryState query={query} rows={3} />
  const { items } = query.data
  return (
    <Section title={t("title")} note={items.length}>
      {items.length > 0 ? (
        <Rows>
          {items.map(({ reservationId, contract, name, leadId, complex, units, expiresAt, missing }) => {
            const left = Date.parse(expiresAt) - now
            const lacks = missing.map((paper) => t(`missing.${paper}`)).join(", ")
            return (
              <Row
                key={reservationId}
                late={left < SOON_MS}
                title={name || words("leads.nameless")}
                note={[
                  contract ? words("contracts.number", { number: contract.number }) : t("booking"),
                  `${complex} № ${units.join(", ")}`,
                  lacks ? t("lacks", { papers: lacks }) : t("ready"),
                ].join(" · ")}
                // What is missing is entered where the paper lies; files lie on the buyer's card.
                href={
                  (contract && !missing.includes("scans")
                    ? `/dashboard/contracts/${contract.id}`
                    : `/dashboard/leads/${leadId}`) as Route
                }
                end={left > 0 ? formatDuration(left, locale) : t("over")}
              />
            )
          })}
        </Rows>
      ) : (
        <EmptyState title={t("none")} text={t("noneText")} />
      )}
    </Section>
  )
}

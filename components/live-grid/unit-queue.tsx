"use client"

import { useQuery } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { QueryState } from "@/components/desk/query-state"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import { client } from "@/lib/client/client"
import { formatDate } from "@/lib/i18n/format-time"

/** Who waits, in order; another's client is a place and its salesperson. */
export function UnitQueue({ unitId }: { unitId: string }) {
  const t = useTranslations("liveGrid")
  const query = useQuery(client.queue.list.queryOptions({ input: { id: unitId } }))
  return (
    <Section title={t("queue")} note={query.data?.items.length}>
      {query.data ? null : <QueryState query={query} rows={1} />}
      <Rows>
        {query.data?.items.map((line) => (
          <Row
            key={line.id}
            leadWidth="narrow"
            lead={line.place}
            title={line.leadName ?? t("otherClient")}
            note={line.ownerName}
            end={formatDate(line.createdAt)}
          />
        ))}
      </Rows>
    </Section>
  )
}

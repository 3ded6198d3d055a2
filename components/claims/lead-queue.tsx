"use client"

import { useMutation, useQuery } from "@tanstack/react-query"
import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { LeadCardDto } from "@/lib/domain/leads/card/schema"
import { formatPlace } from "@/lib/i18n/format-place"
import { formatDate } from "@/lib/i18n/format-time"
import { useDealChanged } from "./use-deal-changed"

/** Units that the lead waits for behind somebody else's claim. */
export function LeadQueue({ lead, mayLeave }: { lead: Pick<LeadCardDto, "id" | "queue">; mayLeave: boolean }) {
  const t = useTranslations("claims.lead")
  if (lead.queue.length === 0) return null
  return (
    <Section title={t("queue")} note={lead.queue.length}>
      <Rows>
        {lead.queue.map((entry) => (
          <Waiting key={entry.unit.id} leadId={lead.id} entry={entry} mayLeave={mayLeave} />
        ))}
      </Rows>
    </Section>
  )
}

type WaitingProps = { leadId: string; entry: LeadCardDto["queue"][number]; mayLeave: boolean }

function Waiting({ leadId, entry, mayLeave }: WaitingProps) {
  const t = useTranslations()
  const locale = useLocale()
  const onSettled = useDealChanged()
  const onError = useRefusalToast()
  const { unit, since } = entry
  const queue = useQuery(client.queue.list.queryOptions({ input: { id: unit.id } }))
  const place = queue.data?.items.find((line) => line.leadId === leadId)?.place
  const leave = useMutation(
    client.queue.leave.mutationOptions({
      onSettled,
      onError,
      onSuccess: () => void toast.success(t("claims.lead.left")),
    }),
  )
  return (
    <Row
      title={t("claims.lead.unit", { number: unit.number, place: formatPlace(unit, locale) })}
      note={t("claims.lead.place", { place: place ? String(place) : "…", since: formatDate(since) })}
      href={`/dashboard/grid/${unit.complexSlug}/${unit.id}` as Route}
      end={
        mayLeave ? (
          <Button size="sm" pending={leave.isPending} onClick={() => leave.mutate({ id: unit.id, leadId })}>
            {t("claims.lead.leave")}
          </Button>
        ) : undefined
      }
    />
  )
}

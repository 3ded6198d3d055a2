"use client"

import { useMutation, useQuery } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { QueryState } from "@/components/desk/query-state"
import { useLeadsChanged } from "@/components/desk/use-leads-changed"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { useNow } from "@/components/ui/countdown-ring"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { LeadDto, LeadStatus } from "@/lib/domain/leads/schema"
import { BoardColumn } from "./board-column"
import { leadBoard } from "./lead-query"
import { LoseDialog } from "./lose-dialog"
import { useFilters } from "./use-filters"

/** Leads by status. By hand a lead is taken up or lost; the other columns follow from its claims, and say so. */
export function LeadBoard({ at, mayEdit }: { at: string; mayEdit: boolean }) {
  const t = useTranslations("leads.board")
  const { filters } = useFilters()
  const board = useQuery({ ...leadBoard(filters), placeholderData: (previous) => previous })
  const now = useNow(60_000) ?? Date.parse(at)
  const [held, setHeld] = useState<LeadDto | null>(null)
  const [losing, setLosing] = useState<LeadDto | null>(null)
  const onSettled = useLeadsChanged()
  const onError = useRefusalToast()
  // Pending until the columns are read anew: meanwhile the card already lies where it was put.
  const takeUp = useMutation(client.leads.setStatus.mutationOptions({ onError, onSettled }))
  if (!board.data) return <QueryState query={board} rows={12} />

  function move(lead: LeadDto, to: LeadStatus) {
    setHeld(lead)
    if (lead.status === to) return
    if (to === "in_progress") takeUp.mutate({ id: lead.id, status: to })
    else if (to === "lost") setLosing(lead)
    else toast.error(t(`refused.${to}`))
  }

  const moving = takeUp.isPending ? held : null
  return (
    <section
      aria-label={t("title")}
      aria-busy={takeUp.isPending}
      className="-mx-4 flex snap-x gap-3 overflow-x-auto px-4 pb-4 sm:-mx-7 sm:px-7"
    >
      {board.data.columns.map((column) => (
        <BoardColumn
          key={column.status}
          column={column}
          filters={filters}
          now={now}
          moving={moving}
          onHold={mayEdit ? setHeld : undefined}
          onDrop={() => (held ? move(held, column.status) : undefined)}
          onMove={mayEdit ? move : undefined}
        />
      ))}
      {losing ? <LoseDialog leadId={losing.id} onClose={() => setLosing(null)} /> : null}
    </section>
  )
}

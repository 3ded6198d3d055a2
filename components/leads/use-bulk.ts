"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useLeadsChanged } from "@/components/desk/use-leads-changed"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { BulkChange, ChangedLeadsDto } from "@/lib/domain/leads/bulk/schema"

/** Time enough to see what happened and think again; the server keeps the way back for longer. */
const UNDO_SHOWN_MS = 20_000

/** Changes the chosen leads, says what was done and what was not, and offers to take it back. */
export function useBulk(ids: readonly string[], onDone: () => void) {
  const t = useTranslations()
  const onSettled = useLeadsChanged()
  const onError = useRefusalToast()
  const undo = useMutation(
    client.leads.undoMany.mutationOptions({
      onError,
      onSettled,
      onSuccess: ({ undone, left }) =>
        toast.success(t("leads.bulk.undone", { count: undone }), {
          description: left > 0 ? t("leads.bulk.undoLeft", { count: left }) : undefined,
        }),
    }),
  )

  function whatWasLeft({ left }: ChangedLeadsDto): string | undefined {
    const lines = left.map(
      ({ code, count }) => `${count}: ${t(`leads.bulk.left.${code}` as "leads.bulk.left.not_found")}`,
    )
    return lines.length > 0 ? lines.join("\n") : undefined
  }

  const change = useMutation(
    client.leads.changeMany.mutationOptions({
      onError,
      onSettled,
      onSuccess: (made) => {
        const { id, done } = made
        const action = done > 0 ? { label: t("leads.bulk.undo"), onClick: () => undo.mutate({ id }) } : undefined
        const look = { description: whatWasLeft(made), action, duration: UNDO_SHOWN_MS }
        if (done > 0) toast.success(t("leads.bulk.done", { count: done }), look)
        else toast.error(t("leads.bulk.nothing"), look)
        onDone()
      },
    }),
  )
  return {
    pending: change.isPending || undo.isPending,
    error: change.error,
    apply: (wish: BulkChange) => change.mutate({ ids: [...ids], change: wish }),
  }
}

"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useLeadsChanged } from "@/components/desk/use-leads-changed"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { formatDateTime } from "@/lib/i18n/format-time"

/** What one does to a lead from its card. A refusal is told and the card read again: it was stale. */
export function useLeadActions(id: string) {
  const t = useTranslations()
  const onSettled = useLeadsChanged()
  const onError = useRefusalToast()
  const status = useMutation(client.leads.setStatus.mutationOptions({ onError, onSettled }))
  const state = useMutation(client.leads.setState.mutationOptions({ onError, onSettled }))
  const assign = useMutation(client.leads.assign.mutationOptions({ onError, onSettled }))
  const comment = useMutation(client.leads.comment.mutationOptions({ onError, onSettled }))
  const plan = useMutation(client.leads.planCallback.mutationOptions({ onError, onSettled }))
  return {
    status,
    state,
    assign,
    comment,
    plan,
    takeUp: () => status.mutate({ id, status: "in_progress" }),
    planCall: (at: Date, note: string, onPlanned: () => void) =>
      plan.mutate(
        { id, at: at.toISOString(), ...(note ? { note } : {}) },
        {
          onSuccess: () => {
            toast.success(t("callbacks.planned", { when: formatDateTime(at) }))
            onPlanned()
          },
        },
      ),
  }
}

"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useLeadsChanged } from "@/components/desk/use-leads-changed"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { formatDate, formatTime } from "@/lib/i18n/format-time"

/** Marks calls as made, with a way back, and moves them. */
export function useChangeCallback() {
  const t = useTranslations("callbacks")
  const changed = useLeadsChanged()
  const refused = useRefusalToast()
  const change = useMutation(client.callbacks.change.mutationOptions({ onError: refused, onSettled: changed }))
  return {
    pending: change.isPending,
    done: (id: string) =>
      change.mutate(
        { id, done: true },
        {
          onSuccess: () =>
            toast.success(t("doneToast"), {
              action: { label: t("undo"), onClick: () => change.mutate({ id, done: false }) },
            }),
        },
      ),
    move: (id: string, at: Date, onMoved?: () => void) =>
      change.mutate(
        { id, at: at.toISOString() },
        {
          onSuccess: () => {
            toast.success(t("moved", { when: `${formatDate(at)}, ${formatTime(at)}` }))
            onMoved?.()
          },
        },
      ),
  }
}

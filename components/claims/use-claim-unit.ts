"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { formatDateTime } from "@/lib/i18n/format-time"
import { useDealChanged } from "./use-deal-changed"

/** Claims a unit, or lets its lead wait for it. Refusals stay with the form, which writes them under its fields. */
export function useClaimUnit(onDone: () => void) {
  const t = useTranslations("claims.form")
  const onSettled = useDealChanged()
  const claim = useMutation(
    client.reservations.create.mutationOptions({
      onSettled,
      onSuccess: ({ expiresAt, discountRequestId }) => {
        toast.success(t("done", { until: expiresAt ? formatDateTime(expiresAt) : "" }))
        if (discountRequestId) toast(t("asked"))
        onDone()
      },
    }),
  )
  const join = useMutation(
    client.queue.join.mutationOptions({
      onSettled,
      onSuccess: ({ place }) => {
        toast.success(t("queued", { place: String(place ?? "") }))
        onDone()
      },
    }),
  )
  return { claim, join }
}

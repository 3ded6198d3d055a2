"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { ReservationDto } from "@/lib/domain/reservations/schema"
import { formatDateTime } from "@/lib/i18n/format-time"
import { useDealChanged } from "./use-deal-changed"

/** What one does to a live claim. A refusal is told, and everything read again: the screen was stale. */
export function useClaimActions() {
  const t = useTranslations("claims")
  const onSettled = useDealChanged()
  const onError = useRefusalToast()
  const said = (key: "confirmed" | "extended" | "released" | "transferred") => ({
    onSettled,
    onError,
    onSuccess: ({ expiresAt }: ReservationDto) =>
      void toast.success(t(key, { until: expiresAt ? formatDateTime(expiresAt) : "" })),
  })
  return {
    confirm: useMutation(client.reservations.confirm.mutationOptions(said("confirmed"))),
    extend: useMutation(client.reservations.extend.mutationOptions(said("extended"))),
    release: useMutation(client.reservations.release.mutationOptions(said("released"))),
    // Its dialog stays open and says why.
    transfer: useMutation(client.reservations.transfer.mutationOptions({ ...said("transferred"), onError: undefined })),
  }
}

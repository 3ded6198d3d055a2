"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { RotateCw, Trash2 } from "lucide-react"
import { useTranslations } from "next-intl"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { IconButton } from "@/components/ui/icon-button"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { DeliveryDto } from "@/lib/domain/deliveries/desk/schema"

/** Sends a message once more, or gives it up for good. */
export function DeliveryActions({ delivery: { id, to } }: { delivery: DeliveryDto }) {
  const t = useTranslations("deliveries")
  const queryClient = useQueryClient()
  const refuse = useRefusalToast()
  const options = (sentence: "retried" | "dropped") => ({
    onSuccess: () => {
      toast.success(t(sentence))
    },
    onError: refuse,
    onSettled: () => queryClient.invalidateQueries({ queryKey: client.deliveries.key() }),
  })
  const retry = useMutation(client.deliveries.retry.mutationOptions(options("retried")))
  const drop = useMutation(client.deliveries.drop.mutationOptions(options("dropped")))
  const name = to ?? t("nobody")
  const busy = retry.isPending || drop.isPending
  return (
    <>
      <IconButton size="sm" disabled={busy} label={t("retryOf", { name })} onClick={() => retry.mutate({ id })}>
        <RotateCw aria-hidden="true" />
      </IconButton>
      <IconButton size="sm" disabled={busy} label={t("dropOf", { name })} onClick={() => drop.mutate({ id })}>
        <Trash2 aria-hidden="true" />
      </IconButton>
    </>
  )
}

"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { DeliveryFilters } from "./delivery-query"

/** Everything that was given up, once more: after the mail server or the bot is back. */
export function RetryAll({ channel }: Pick<DeliveryFilters, "channel">) {
  const t = useTranslations("deliveries")
  const queryClient = useQueryClient()
  const retry = useMutation(
    client.deliveries.retryAll.mutationOptions({
      onSuccess: ({ count }) => {
        toast.success(t("retriedAll", { count }))
      },
      onError: useRefusalToast(),
      onSettled: () => queryClient.invalidateQueries({ queryKey: client.deliveries.key() }),
    }),
  )
  return (
    <Button pending={retry.isPending} onClick={() => retry.mutate(channel ? { channel } : {})}>
      {t("retryAll")}
    </Button>
  )
}

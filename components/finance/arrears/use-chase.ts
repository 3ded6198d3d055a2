"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useDealChanged } from "@/components/claims/use-deal-changed"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { formatDate, formatDateTime } from "@/lib/i18n/format-time"

/** What is done about a debtor. Whatever shows the debt, the lead or somebody's day is read again. */
export function useChase(onDone: () => void) {
  const t = useTranslations("finance.arrears")
  const callbacks = useTranslations("callbacks")
  const onSettled = useDealChanged()
  const done = (sentence: string) => {
    toast.success(sentence)
    onDone()
  }
  return {
    promise: useMutation(
      client.contracts.promise.mutationOptions({
        onSettled,
        onSuccess: ({ on }) => done(t("promiseNoted", { date: formatDate(on) })),
      }),
    ),
    call: useMutation(
      client.contracts.planCall.mutationOptions({
        onSettled,
        onSuccess: ({ at }) => done(callbacks("planned", { when: formatDateTime(at) })),
      }),
    ),
    waive: useMutation(
      client.contracts.waivePenalty.mutationOptions({ onSettled, onSuccess: () => done(t("waived")) }),
    ),
  }
}

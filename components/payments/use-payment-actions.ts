"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useDealChanged } from "@/components/claims/use-deal-changed"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"

/** The money is there, the payment was a mistake, its receipt came. A refusal is told, and everything read again. */
export function usePaymentActions() {
  const t = useTranslations("payments")
  const onSettled = useDealChanged()
  const onError = useRefusalToast()
  const said = (sentence: string) => ({ onSettled, onError, onSuccess: () => void toast.success(sentence) })
  return {
    complete: useMutation(client.payments.complete.mutationOptions(said(t("completedNow")))),
    cancel: useMutation(client.payments.cancel.mutationOptions(said(t("cancelledNow")))),
    attach: useMutation(client.payments.attachReceipt.mutationOptions(said(t("receipt.attached")))),
  }
}

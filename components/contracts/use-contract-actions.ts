"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useDealChanged } from "@/components/claims/use-deal-changed"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"

/** What is done to a contract as a whole. A refusal is told, and everything read again: the screen was stale. */
export function useContractActions() {
  const t = useTranslations("contracts")
  const onSettled = useDealChanged()
  const onError = useRefusalToast()
  const said = (sentence: string) => ({ onSettled, onError, onSuccess: () => void toast.success(sentence) })
  return {
    sign: useMutation(client.contracts.sign.mutationOptions(said(t("signed")))),
    // What it says depends on the day: its own dialog tells.
    planHandover: useMutation(client.contracts.planHandover.mutationOptions({ onSettled })),
    handOver: useMutation(client.contracts.handOver.mutationOptions(said(t("handover.done")))),
    undoHandover: useMutation(client.contracts.undoHandover.mutationOptions(said(t("handover.undone")))),
    cancel: useMutation(client.contracts.cancel.mutationOptions(said(t("cancel.done")))),
    settle: useMutation(client.contracts.settle.mutationOptions(said(t("settlement.done")))),
  }
}

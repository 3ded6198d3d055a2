"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { ReasonDialog } from "@/components/desk/reason-dialog"
import { useLeadsChanged } from "@/components/desk/use-leads-changed"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"

/** A person asked to be forgotten: what goes and what stays is said before it happens, because nothing brings it back. */
export function EraseDialog({ leadId, onClose }: { leadId: string; onClose: () => void }) {
  const t = useTranslations("leads.card.eraseDialog")
  const onSettled = useLeadsChanged()
  const onError = useRefusalToast()
  const erase = useMutation(
    client.leads.erase.mutationOptions({
      onError,
      onSettled,
      onSuccess: () => {
        toast.success(t("done"))
        onClose()
      },
    }),
  )
  return (
    <ReasonDialog
      title={t("title")}
      text={t("text")}
      label={t("reason")}
      submit={t("submit")}
      pending={erase.isPending}
      onSubmit={(reason) => erase.mutate({ id: leadId, reason })}
      onClose={onClose}
    />
  )
}

"use client"

import { useMutation } from "@tanstack/react-query"
import type { Route } from "next"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useLeadsChanged } from "@/components/desk/use-leads-changed"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { LeadCardDto } from "@/lib/domain/leads/card/schema"
import { formatDateTime } from "@/lib/i18n/format-time"

/** What became this lead today, and the way back while there is one. */
export function Merged({ merge }: { merge: LeadCardDto["merges"][number] }) {
  const t = useTranslations("leads")
  const router = useRouter()
  const onSettled = useLeadsChanged()
  const onError = useRefusalToast()
  const name = merge.name || t("nameless")
  const unmerge = useMutation(
    client.leads.unmerge.mutationOptions({
      onError,
      onSettled,
      onSuccess: ({ id }) =>
        toast.success(t("card.unmerged", { name }), {
          action: { label: t("form.open"), onClick: () => router.push(`/dashboard/leads/${id}` as Route) },
        }),
    }),
  )
  return (
    <p className="-mt-2 mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-soft">
      {t("card.merged", { name, when: formatDateTime(merge.at) })}
      <Button size="sm" pending={unmerge.isPending} onClick={() => unmerge.mutate({ id: merge.sourceId })}>
        {t("card.unmerge")}
      </Button>
    </p>
  )
}

"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useRefusal } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { ImportReportDto } from "@/lib/domain/imports/schema"

/** Writes a list of leads or a book of contracts: what will happen in a sentence, and the button. */
export function ConfirmList({ report }: { report: ImportReportDto }) {
  const t = useTranslations()
  const sentence = useRefusal()
  const queryClient = useQueryClient()
  const { id, kind, counts, read } = report
  const after = {
    onSuccess: () => toast.success(t("imports.done")),
    // Also after a refusal: somebody else may have written it.
    onSettled: () => queryClient.invalidateQueries({ queryKey: client.imports.key() }),
  }
  const leads = useMutation(client.importLeads.apply.mutationOptions(after))
  const contracts = useMutation(client.importContracts.apply.mutationOptions(after))
  const apply = kind === "leads" ? leads : contracts
  const namespace = kind === "leads" ? "importLeads" : "importContracts"
  const unread = read.flatMap(({ heading, field }) => (field === null && heading !== "" ? [heading] : []))
  const nothing = counts.new + counts.changed === 0
  return (
    <div className="flex flex-col gap-3 rounded-control border border-line bg-card px-4 py-4 sm:flex-row sm:items-center sm:justify-between">
      <div className="min-w-0 sm:flex-1">
        <p className="font-medium">{t(`${namespace}.will`, { new: counts.new, changed: counts.changed })}</p>
        <p className="text-soft">{t(`${namespace}.willText`)}</p>
        {unread.length > 0 ? (
          <p className="mt-1 break-words text-soft">{t("importLeads.unread", { columns: unread.join(", ") })}</p>
        ) : null}
        {apply.error ? (
          <p role="alert" className="mt-2 text-late">
            {sentence(apply.error)}
          </p>
        ) : null}
      </div>
      <Button
        variant="primary"
        size="lg"
        pending={apply.isPending}
        disabled={nothing}
        onClick={() => apply.mutate({ id })}
      >
        {nothing ? t("imports.nothing") : t("imports.apply", { count: counts.new + counts.changed })}
      </Button>
    </div>
  )
}

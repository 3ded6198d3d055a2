"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useRefusal } from "@/components/desk/use-refusal"
import { Button, buttonClass } from "@/components/ui/button"
import { Switch } from "@/components/ui/switch"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { ImportReportDto } from "@/lib/domain/imports/schema"
import { AppliedList } from "./applied-list"
import { ConfirmList } from "./confirm-list"

/** The one step that writes. A file with wrong rows has none: half a price list is worse than yesterday's. */
export function ApplyPanel({ report }: { report: ImportReportDto }) {
  const t = useTranslations("imports")
  const { counts } = report
  if (report.status === "applied") return <Applied report={report} />
  if (counts.wrong > 0) {
    return (
      <div className="rounded-control bg-sold-wash px-4 py-3">
        <p className="font-medium text-sold-ink">{t("wrongTitle", { count: counts.wrong })}</p>
        <p className="text-ink">{t("wrongText")}</p>
      </div>
    )
  }
  return report.kind === "units" ? <Confirm report={report} /> : <ConfirmList report={report} />
}

function Applied({ report }: { report: ImportReportDto }) {
  return report.kind === "units" ? <AppliedUnits report={report} /> : <AppliedList report={report} />
}

function AppliedUnits({ report: { counts, published, complex } }: { report: ImportReportDto }) {
  const t = useTranslations("imports")
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-control bg-free-wash px-4 py-3">
      <p className="font-medium text-free-ink">
        {t("appliedTitle", { new: counts.new, changed: counts.changed, published })}
      </p>
      {complex ? (
        <Link className={buttonClass()} href={`/dashboard/grid/${complex.slug}` as Route}>
          {t("openGrid")}
        </Link>
      ) : null}
    </div>
  )
}

function Confirm({ report }: { report: ImportReportDto }) {
  const t = useTranslations("imports")
  const sentence = useRefusal()
  const queryClient = useQueryClient()
  const [publish, setPublish] = useState(false)
  const { counts } = report
  const apply = useMutation(
    client.imports.apply.mutationOptions({
      onSuccess: () => toast.success(t("done")),
      // Also after a refusal: somebody else may have written it.
      onSettled: () => queryClient.invalidateQueries({ queryKey: client.imports.key() }),
    }),
  )
  const nothing = counts.new + counts.changed === 0
  return (
    <div className="flex flex-col gap-3 rounded-control border border-line bg-card px-4 py-4 sm:flex-row sm:items-center sm:justify-between">
      <div className="min-w-0 sm:max-w-md sm:flex-1">
        <Switch label={t("publish")} hint={t("publishHint")} checked={publish} onCheckedChange={setPublish} />
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
        disabled={nothing && !publish}
        onClick={() => apply.mutate({ id: report.id, publish })}
      >
        {nothing && !publish ? t("nothing") : t("apply", { count: counts.new + counts.changed })}
      </Button>
    </div>
  )
}

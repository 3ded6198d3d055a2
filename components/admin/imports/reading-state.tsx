"use client"

import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { buttonClass } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Progress } from "@/components/ui/progress"
import type { ImportReportDto } from "@/lib/domain/imports/schema"
import { useRunWords } from "./use-run-words"

/** How far the reading is, or why there was none. */
export function ReadingState({ report }: { report: ImportReportDto }) {
  const t = useTranslations("imports")
  const words = useRunWords()
  if (report.status !== "reading") {
    const again = (
      <Link href={"/dashboard/admin/imports" as Route} className={buttonClass({ variant: "primary" })}>
        {t("another")}
      </Link>
    )
    return <EmptyState title={t("notRead")} text={words.error(report)} action={again} />
  }
  const { done = 0, total = 0 } = report.progress ?? {}
  return (
    <div role="status" className="max-w-lg">
      <p className="font-medium">{words.progress(report) || t("status.reading")}</p>
      <Progress className="mt-3" label={t("status.reading")} value={total === 0 ? 0 : done / total} />
      <p className="mt-3 text-soft">{t("mayLeave")}</p>
    </div>
  )
}

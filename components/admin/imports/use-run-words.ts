"use client"

import { useTranslations } from "next-intl"
import type { ImportRunDto } from "@/lib/domain/imports/runs/schema"

/** What became of a run, in words. */
export function useRunWords() {
  const t = useTranslations()
  return {
    status: (run: ImportRunDto) =>
      t(`imports.status.${run.status === "failed" && run.error === null ? "wrong" : run.status}`),
    /** Why the file was not read. */
    error: (run: ImportRunDto) => {
      const [field, code] = [`errors.fields.${run.error}`, `errors.${run.error}`] as [
        "errors.fields.fileBroken",
        "errors.internal",
      ]
      return t.has(field) ? t(field) : t.has(code) ? t(code) : t("errors.internal")
    },
    progress: ({ progress }: ImportRunDto) =>
      progress === null ? "" : t(`imports.stages.${progress.stage}`, { done: progress.done, total: progress.total }),
  }
}

"use client"

import { useTranslations } from "next-intl"
import type { ImportRunDto } from "@/lib/domain/imports/runs/schema"
import { useImportError } from "./use-import-error"

/** What became of a run, in words. */
export function useRunWords() {
  const t = useTranslations("imports")
  const sentence = useImportError()
  return {
    status: (run: ImportRunDto) => t(`status.${run.status === "failed" && run.error === null ? "wrong" : run.status}`),
    /** Why the file was not read. */
    error: (run: ImportRunDto) => sentence(run.error ?? "internal"),
    progress: ({ progress }: ImportRunDto) =>
      progress === null ? "" : t(`stages.${progress.stage}`, { done: progress.done, total: progress.total }),
  }
}

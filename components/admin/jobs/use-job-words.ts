"use client"

import { useTranslations } from "next-intl"
import type { JobRunDto } from "@/lib/domain/jobs/schema"

/** What a job does, when, and what came of it, in words; its id where nobody has written any. */
export function useJobWords() {
  const t = useTranslations("jobs")
  const word = (job: string, part: "name" | "when") => {
    const key = `items.${job}.${part}` as "items.prune-records.name"
    return t.has(key) ? t(key) : part === "name" ? job : ""
  }
  /** Counts of a run, those that are none left out. */
  const told = (result: JobRunDto["result"]) => {
    if (typeof result !== "object" || result === null) return t("idle")
    if ("connected" in result && result.connected === false) return t("off")
    const counts = Object.entries(result).flatMap(([name, value]) => {
      const count = Array.isArray(value) ? value.length : Number(value)
      const key = `counts.${name}` as "counts.failed"
      return count > 0 && t.has(key) ? [`${t(key)}: ${count}`] : []
    })
    return counts.join(", ") || t("idle")
  }
  return { name: (job: string) => word(job, "name"), when: (job: string) => word(job, "when"), told }
}

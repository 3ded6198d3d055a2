"use client"

import { useTranslations } from "next-intl"

/** What a job does and when, in words; its id where nobody has written any. */
export function useJobWords() {
  const t = useTranslations("jobs")
  const word = (job: string, part: "name" | "when") => {
    const key = `items.${job}.${part}` as "items.prune-records.name"
    return t.has(key) ? t(key) : part === "name" ? job : ""
  }
  return { name: (job: string) => word(job, "name"), when: (job: string) => word(job, "when") }
}

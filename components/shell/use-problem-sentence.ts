"use client"

import { useTranslations } from "next-intl"
import { readProblem } from "@/lib/client/problem"

/** Turns whatever a call threw into one sentence for a toast: the server's own, or ours where no answer came. */
export function useProblemSentence(): (error: unknown) => string {
  const t = useTranslations("errors")
  return (error) => {
    const problem = readProblem(error)
    if (problem.code === "offline") return t("offline")
    return problem.errors[0]?.message ?? problem.detail ?? t("unknown")
  }
}

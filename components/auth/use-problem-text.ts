"use client"

import { useTranslations } from "next-intl"
import type { SignInProblem } from "./sign-in-problem"

/** What went wrong with signing in, as a sentence that says what to do. */
export function useProblemText(problem: SignInProblem | null): string | null {
  const t = useTranslations("auth")
  const tErrors = useTranslations("errors")
  const time = (seconds: number) =>
    seconds < 60 ? t("seconds", { count: seconds }) : t("minutes", { count: Math.ceil(seconds / 60) })
  if (!problem) return null
  if (problem.kind === "offline") return tErrors("offline")
  if (problem.kind === "limited") return t("limited", { time: time(problem.seconds) })
  if (problem.kind !== "locked") return t(problem.kind)
  return problem.seconds === undefined ? t("lockedSoon") : t("locked", { time: time(problem.seconds) })
}

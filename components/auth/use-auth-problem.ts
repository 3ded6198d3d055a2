"use client"

import { useTranslations } from "next-intl"
import { readProblem } from "@/lib/client/problem"
import { MIN_PASSWORD_LENGTH } from "@/lib/domain/users/rules"
import { useProblemText } from "./use-problem-text"

/** What to say about a refused call, in the language of the page: nobody is signed in whose language the server could know. */
export function useAuthProblem(error: unknown): string | null {
  const t = useTranslations("errors")
  const problem = error === null ? null : readProblem(error)
  const limited = useProblemText(
    problem?.code === "rate_limited" ? { kind: "limited", seconds: Number(problem.data.seconds) || 60 } : null,
  )
  if (!problem) return null
  if (limited) return limited
  if (problem.code === "password_weak") return t("password_weak", { min: String(MIN_PASSWORD_LENGTH) })
  if (problem.code === "offline" || problem.code === "reset_link_dead") return t(problem.code)
  // A link that was cut off on its way does not even look like one.
  return problem.code === "validation_failed" ? t("reset_link_dead") : t("unknown")
}

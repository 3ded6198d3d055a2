"use client"

import { useTranslations } from "next-intl"
import { toast } from "@/components/ui/toast"
import { readProblem } from "@/lib/client/problem"

/** Turns whatever a call threw into a sentence for the person: the API's own, or what can be said without one. */
export function useRefusal(): (error: unknown) => string {
  const t = useTranslations("errors")
  return (error) => {
    const { code, detail } = readProblem(error)
    return detail ?? t(code === "offline" ? "offline" : "unknown")
  }
}

/** The same as a toast, for actions that have no form to write under. */
export function useRefusalToast(): (error: unknown) => void {
  const sentence = useRefusal()
  return (error) => {
    toast.error(sentence(error))
  }
}

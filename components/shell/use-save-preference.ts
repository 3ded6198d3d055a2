"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { toast } from "@/components/ui/toast"
import type { Locale } from "@/lib/i18n/routing"
import type { ThemeChoice } from "./theme"

/** Keeps a language or a theme with the person's account. */
export function useSavePreference() {
  const t = useTranslations("shell")
  return useMutation({
    mutationFn: async (change: { locale?: Locale; theme?: ThemeChoice }) => {
      const response = await fetch("/api/users/me", {
        method: "PATCH",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(change),
      })
      if (!response.ok) throw new Error(String(response.status))
    },
    onError: () => toast.error(t("preferenceFailed")),
  })
}

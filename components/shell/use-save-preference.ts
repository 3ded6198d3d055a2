"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"

/** Keeps a language or a theme with the person's account. */
export function useSavePreference() {
  const t = useTranslations("shell")
  return useMutation(client.users.updateMe.mutationOptions({ onError: () => toast.error(t("preferenceFailed")) }))
}

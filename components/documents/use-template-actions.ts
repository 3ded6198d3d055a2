"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"

/** What is done with templates; the list is asked for again afterwards. */
export function useTemplateActions() {
  const t = useTranslations("documents.screen")
  const queryClient = useQueryClient()
  const onError = useRefusalToast()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: client.documents.templates.key() })
  const done = (message: "activated" | "retired") => ({
    onError,
    onSettled,
    onSuccess: () => toast.success(t(message)),
  })
  return {
    add: useMutation(client.documents.add.mutationOptions(done("activated"))),
    activate: useMutation(client.documents.activate.mutationOptions(done("activated"))),
    retire: useMutation(client.documents.retire.mutationOptions(done("retired"))),
  }
}

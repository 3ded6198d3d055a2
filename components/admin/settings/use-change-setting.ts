"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { ChangeSettingsInput, SettingDto, SettingKey } from "@/lib/domain/settings/schema"
import type { Json } from "./setting-value"

/** Saves one setting; null goes back to the default. The answer holds every setting, so the screen asks for nothing more. */
export function useChangeSetting(name: SettingKey) {
  const t = useTranslations()
  const router = useRouter()
  const queryClient = useQueryClient()
  const mutation = useMutation(
    client.settings.change.mutationOptions({
      onSuccess: (settings) => {
        queryClient.setQueryData(client.settings.list.queryKey({ input: {} }), settings)
        toast.success(t("common.saved"))
        // Other screens were rendered with the former value.
        router.refresh()
      },
    }),
  )

  function change(value: Json, onSaved: (setting: SettingDto) => void) {
    // The API alone knows what each setting accepts; the form offers values of the right shape.
    const input = { [name]: value } as ChangeSettingsInput
    mutation.mutate(input, {
      onSuccess: ({ items }) => {
        const item = items.find(({ key }) => key === name)
        if (item) onSaved(item)
      },
    })
  }

  return { change, error: mutation.error, isPending: mutation.isPending }
}

"use client"

import { useMutation, useQuery } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useUnitsChanged } from "@/components/admin/units/use-units-changed"
import { toast } from "@/components/ui/toast"
import { calls, client } from "@/lib/client/client"
import { refusalOf } from "@/lib/client/refusal"
import type { RepriceChange } from "@/lib/domain/prices/schema"
import type { UnitFilter } from "@/lib/domain/units/schema"

/** What a change would do, asked again with every change of it, and doing it. `change` is null while there is none to ask about. */
export function useReprice(filter: UnitFilter, change: RepriceChange | null, onDone: () => void) {
  const t = useTranslations("prices")
  const onSettled = useUnitsChanged()
  const preview = useQuery({
    queryKey: [...client.prices.key(), "preview", filter, change],
    queryFn: () => calls.prices.reprice({ filter, change: change ?? {}, preview: true }),
    enabled: change !== null,
    placeholderData: (previous) => previous,
  })
  const apply = useMutation(
    client.prices.reprice.mutationOptions({
      onSettled,
      onSuccess: ({ count, skipped }) => {
        const left = skipped.reduce((sum, line) => sum + line.count, 0)
        toast.success(t("applied", { count }), left > 0 ? { description: t("left", { count: left }) } : undefined)
        onDone()
      },
    }),
  )
  const input = change && { filter, change, preview: false }
  const isReady = change !== null && !preview.isPlaceholderData && !preview.error && (preview.data?.count ?? 0) > 0
  return {
    outcome: change === null ? undefined : preview.data,
    isStale: preview.isFetching,
    error: input && (refusalOf(apply, input) ?? preview.error),
    isReady,
    isPending: apply.isPending,
    apply: () => (input ? apply.mutate(input) : undefined),
  }
}

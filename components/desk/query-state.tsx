"use client"

import { useTranslations } from "next-intl"
import { ErrorState } from "@/components/ui/error-state"
import { SkeletonRows } from "@/components/ui/skeleton"
import { useRefusal } from "./use-refusal"

type QueryStateProps = { query: { error: unknown; isFetching: boolean; refetch: () => unknown }; rows?: number }

/** What stands in place of data that is not there: on its way, or refused and ready to be asked for again. */
export function QueryState({ query, rows }: QueryStateProps) {
  const t = useTranslations()
  const sentence = useRefusal()
  if (!query.error) return <SkeletonRows rows={rows} label={t("common.loading")} />
  return (
    <ErrorState
      title={t("errors.title")}
      text={sentence(query.error)}
      retryLabel={t("common.retry")}
      pending={query.isFetching}
      onRetry={() => void query.refetch()}
    />
  )
}

"use client"

import { useTranslations } from "next-intl"
import { ShowMore } from "@/components/ui/show-more"

type PagedQuery = {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => Promise<unknown>
}

/** The end of a list that is read page by page: how many rows are shown, and the next ones on request. */
export function MorePages({ query, shown }: { query: PagedQuery; shown: number }) {
  const t = useTranslations("common")
  return (
    <ShowMore
      label={t("showMore")}
      note={t("shown", { count: shown })}
      hasMore={query.hasNextPage}
      pending={query.isFetchingNextPage}
      onMore={() => void query.fetchNextPage()}
    />
  )
}

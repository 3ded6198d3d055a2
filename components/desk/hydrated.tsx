import { dehydrate, HydrationBoundary, QueryClient, type QueryKey } from "@tanstack/react-query"
import type { ReactNode } from "react"

type HydratedProps = {
  /** Keys of TanStack Query and what a server component has read for them. */
  entries: readonly (readonly [QueryKey, unknown])[]
  children: ReactNode
}

/** Hands the browser its first data, so that it asks for nothing when the page arrives. */
export function Hydrated({ entries, children }: HydratedProps) {
  const queryClient = new QueryClient()
  for (const [key, data] of entries) queryClient.setQueryData(key, data)
  return <HydrationBoundary state={dehydrate(queryClient)}>{children}</HydrationBoundary>
}

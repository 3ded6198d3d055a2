"use client"

import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { type ReactNode, useEffect, useState } from "react"
import { SIGNED_OUT } from "@/components/auth/sign-out"
import { Toaster } from "@/components/ui/toast"

/** What every dashboard page may count on: a query client and a place for toasts. */
export function Providers({ children }: { children: ReactNode }) {
  const t = useTranslations()
  const [queryClient] = useState(
    () =>
      new QueryClient({
        // With a stale time the data that came with the page is not asked for again at once.
        defaultOptions: { queries: { staleTime: 15_000, retry: 1 } },
      }),
  )
  useEffect(() => {
    const onStorage = ({ key }: StorageEvent) => (key === SIGNED_OUT ? window.location.reload() : undefined)
    window.addEventListener("storage", onStorage)
    return () => window.removeEventListener("storage", onStorage)
  }, [])
  return (
    <QueryClientProvider client={queryClient}>
      {children}
      <Toaster label={t("ui.notifications")} closeLabel={t("common.close")} />
    </QueryClientProvider>
  )
}

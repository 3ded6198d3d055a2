"use client"

import { useTranslations } from "next-intl"
import { ErrorState } from "@/components/ui/error-state"

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void }

/** Shows the digest, by which the log is searched, and never the message. */
export default function DashboardError({ error, retry }: ErrorPageProps) {
  const t = useTranslations()
  return (
    <ErrorState
      title={t("errors.title")}
      text={t("errors.text")}
      reference={error.digest ? t("errors.reference", { digest: error.digest }) : undefined}
      retryLabel={t("common.retry")}
      onRetry={retry}
    />
  )
}

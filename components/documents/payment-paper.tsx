"use client"

import { FileDown } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { IconButton } from "@/components/ui/icon-button"
import { Spinner } from "@/components/ui/spinner"
import { useDownload } from "./use-download"

/** The receipt that we give for money that came. */
export function PaymentPaper({ id }: { id: string }) {
  const t = useTranslations("documents.receipt")
  const locale = useLocale()
  const download = useDownload()
  return (
    <IconButton
      size="sm"
      label={t("download")}
      disabled={download.isPending}
      onClick={() => download.mutate(`/api/finance/payments/${id}/document?locale=${locale}`)}
    >
      {download.isPending ? <Spinner /> : <FileDown aria-hidden="true" />}
    </IconButton>
  )
}

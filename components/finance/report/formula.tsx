"use client"

import { Info } from "lucide-react"
import { useTranslations } from "next-intl"
import { IconButton } from "@/components/ui/icon-button"
import { Popover } from "@/components/ui/popover"
import type { ReportNumber } from "@/lib/domain/finance/rows/schema"

/** What a number adds up and by which day. */
export function Formula({ number }: { number: ReportNumber }) {
  const t = useTranslations("finance.report")
  const label = t("formulaOf", { name: t(`number.${number}`) })
  return (
    <Popover
      label={label}
      trigger={
        <IconButton size="sm" label={label} className="relative z-10 -my-1">
          <Info aria-hidden="true" />
        </IconButton>
      }
    >
      <p className="font-medium">{t(`number.${number}`)}</p>
      <p className="mt-1">{t(`formula.${number}`)}</p>
      <p className="mt-2 text-sm text-soft">{t(`basis.${number}`)}</p>
    </Popover>
  )
}

"use client"

import { Download } from "lucide-react"
import { useTranslations } from "next-intl"
import { buttonClass } from "@/components/ui/button"
import { writeFilters } from "./filters"
import { useFilters } from "./use-filters"

/** The list as it is filtered now, as a file. */
export function ExportLink() {
  const t = useTranslations("leads.list")
  const { filters } = useFilters()
  return (
    <a
      href={`/api/leads/export?${writeFilters(filters)}`}
      download
      className={buttonClass({ className: "max-sm:px-2.5" })}
    >
      <Download aria-hidden="true" />
      <span className="max-sm:sr-only">{t("export")}</span>
    </a>
  )
}

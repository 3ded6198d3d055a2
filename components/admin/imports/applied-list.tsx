"use client"

import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { buttonClass } from "@/components/ui/button"
import type { ImportReportDto } from "@/lib/domain/imports/schema"

/** What a list of leads or a book of contracts has become, and where to see it. */
export function AppliedList({ report: { kind, counts } }: { report: ImportReportDto }) {
  const t = useTranslations(kind === "leads" ? "importLeads" : "importContracts")
  const href = kind === "leads" ? "/dashboard/leads?source=import" : "/dashboard/contracts"
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-control bg-free-wash px-4 py-3">
      <p className="font-medium text-free-ink">{t("applied", { new: counts.new, changed: counts.changed })}</p>
      <Link className={buttonClass()} href={href as Route}>
        {t("open")}
      </Link>
    </div>
  )
}

"use client"

import { useQuery } from "@tanstack/react-query"
import { Download } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { QueryState } from "@/components/desk/query-state"
import { buttonClass } from "@/components/ui/button"
import { PageHeader } from "@/components/ui/page-header"
import type { ImportReportDto } from "@/lib/domain/imports/schema"
import { currencySuffix } from "@/lib/i18n/format"
import { formatDateTime } from "@/lib/i18n/format-time"
import { ApplyPanel } from "./apply-panel"
import { reportQuery } from "./import-queries"
import { MappingPanel } from "./mapping-panel"
import { ReadingState } from "./reading-state"
import { RowSection } from "./row-section"

/** What a file would change, row by row, how it was understood, and the button that writes it. */
export function ReportScreen({ id }: { id: string }) {
  const t = useTranslations()
  const query = useQuery(reportQuery(id))
  const report = query.data
  return (
    <>
      <PageHeader
        title={<span className="break-words">{report?.fileName ?? t("shell.nav.imports")}</span>}
        note={report ? <ReportNote report={report} /> : null}
        actions={report?.hasFile ? <FileLink id={id} /> : null}
        back={<Link href={"/dashboard/admin/imports" as Route}>{t("shell.nav.imports")}</Link>}
      />
      {report ? <ReportBody key={report.status} report={report} /> : <QueryState query={query} rows={8} />}
    </>
  )
}

function FileLink({ id }: { id: string }) {
  const t = useTranslations("imports")
  return (
    <a href={`/api/imports/${id}/file`} download className={buttonClass()}>
      <Download aria-hidden="true" />
      {t("download")}
    </a>
  )
}

function ReportNote({ report }: { report: ImportReportDto }) {
  const t = useTranslations("imports")
  const locale = useLocale()
  const { complex } = report
  const name = complex?.name ?? report.complexName
  return (
    <span className="tabular">
      {[
        name && (complex?.id === null && report.status !== "applied" ? t("newComplex", { name }) : name),
        complex && currencySuffix(complex.currency, locale),
        formatDateTime(report.createdAt),
        report.byName,
      ]
        .filter(Boolean)
        .join(" · ")}
    </span>
  )
}

function ReportBody({ report }: { report: ImportReportDto }) {
  if (report.status === "reading" || report.error !== null) return <ReadingState report={report} />
  return (
    <div className="flex flex-col gap-7">
      <ApplyPanel report={report} />
      <MappingPanel report={report} />
      <RowSection report={report} />
    </div>
  )
}

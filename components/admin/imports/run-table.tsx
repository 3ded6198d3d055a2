"use client"

import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { ImportRunDto } from "@/lib/domain/imports/runs/schema"
import { formatNumber } from "@/lib/i18n/format"
import { formatDateTime } from "@/lib/i18n/format-time"
import { useRunWords } from "./use-run-words"

const COUNTS = ["new", "changed", "wrong"] as const

/** Imports, newest first: also those that are being read and those that could not be. */
export function RunTable({ runs }: { runs: readonly ImportRunDto[] }) {
  const t = useTranslations("imports")
  const words = useRunWords()
  return (
    <Table label={t("runs")}>
      <TableHead>
        <Th>{t("list.file")}</Th>
        <Th className="max-md:hidden">{t("list.when")}</Th>
        <Th>{t("list.status")}</Th>
        {COUNTS.map((key) => (
          <Th key={key} numeric className="max-lg:hidden">
            {t(`verdicts.${key}`)}
          </Th>
        ))}
      </TableHead>
      <tbody>
        {runs.map((run) => (
          <TableRow key={run.id}>
            <Td className="max-w-0 w-1/2 lg:w-2/5">
              <Link
                href={`/dashboard/admin/imports/${run.id}` as Route}
                className="block truncate font-medium hover:underline"
              >
                {run.fileName}
              </Link>
              <p className="truncate text-sm text-soft">{[run.complexName, run.byName].filter(Boolean).join(" · ")}</p>
              <p className="text-sm text-soft tabular md:hidden">{formatDateTime(run.createdAt)}</p>
            </Td>
            <Td className="whitespace-nowrap text-soft tabular max-md:hidden">{formatDateTime(run.createdAt)}</Td>
            <Td className="text-sm lg:w-2/5">
              <p className={run.status === "failed" ? "font-medium text-late" : undefined}>{words.status(run)}</p>
              <p className="text-soft">{run.error ? words.error(run) : words.progress(run)}</p>
            </Td>
            {COUNTS.map((key) => (
              <Td key={key} numeric className="max-lg:hidden">
                {formatNumber(run.counts[key])}
              </Td>
            ))}
          </TableRow>
        ))}
      </tbody>
    </Table>
  )
}

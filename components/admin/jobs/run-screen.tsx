"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import type { Route } from "next"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { MorePages } from "@/components/desk/more-pages"
import { QueryState } from "@/components/desk/query-state"
import { Checkbox } from "@/components/ui/checkbox"
import { EmptyState } from "@/components/ui/empty-state"
import { NativeSelect } from "@/components/ui/native-select"
import { PageHeader } from "@/components/ui/page-header"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { JobRunDto } from "@/lib/domain/jobs/schema"
import type { UserDto } from "@/lib/domain/users/schema"
import { formatDecimal } from "@/lib/i18n/format"
import { formatDateTime } from "@/lib/i18n/format-time"
import { useAddress } from "../use-address"
import { RunNow } from "./run-now"
import { readRunFilters, runsInfinite } from "./run-query"
import { useJobWords } from "./use-job-words"

/** The record of runs: when, how long, with what result or error. */
export function RunScreen({ jobs }: { jobs: readonly string[] }) {
  const t = useTranslations()
  const words = useJobWords()
  const { params, change } = useAddress()
  const filters = readRunFilters(params)
  const query = useInfiniteQuery({ ...runsInfinite(filters), placeholderData: (previous) => previous })
  const runs = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <PageHeader
        title={t("jobs.runs")}
        back={<Link href={"/dashboard/admin" as Route}>{t("shell.nav.overview")}</Link>}
        actions={filters.job && jobs.includes(filters.job) ? <RunNow job={filters.job} /> : null}
      />
      <search className="mb-3 flex flex-wrap items-center gap-x-5 gap-y-2">
        <div className="w-full sm:w-80">
          <NativeSelect
            aria-label={t("jobs.job")}
            placeholder={t("jobs.any")}
            options={jobs.map((job) => ({ value: job, label: words.name(job) }))}
            value={filters.job ?? ""}
            onChange={(event) => change({ job: event.target.value })}
          />
        </div>
        <Checkbox
          label={t("jobs.onlyFailed")}
          checked={filters.failed === "true"}
          onCheckedChange={(checked) => change({ failed: checked === true ? "true" : undefined })}
        />
      </search>
      {!query.data ? <QueryState query={query} rows={10} /> : null}
      {query.data && runs.length === 0 ? (
        <EmptyState title={t("jobs.nothing")} text={t(filters.failed ? "jobs.nothingFailed" : "jobs.nothingText")} />
      ) : null}
      {runs.length > 0 ? (
        <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? "opacity-60" : undefined}>
          <Table label={t("jobs.runs")}>
            <TableHead>
              <Th className="w-px">{t("jobs.started")}</Th>
              <Th>{t("jobs.job")}</Th>
              <Th className="max-md:hidden">{t("jobs.result")}</Th>
              <Th numeric>{t("jobs.took")}</Th>
            </TableHead>
            <tbody>
              {runs.map((run) => (
                <RunRow key={run.id} run={run} name={words.name(run.job)} />
              ))}
            </tbody>
          </Table>
          <MorePages query={query} shown={runs.length} />
        </div>
      ) : null}
    </>
  )
}

function RunRow({ run, name }: { run: JobRunDto; name: string }) {
  const t = useTranslations("jobs")
  const words = useJobWords()
  const locale = useLocale() as UserDto["locale"]
  const seconds = run.finishedAt ? (Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1_000 : null
  const result = run.error ? (
    <span className="text-late">{run.error}</span>
  ) : run.finishedAt ? (
    words.told(run.result)
  ) : (
    "–"
  )
  return (
    <TableRow>
      <Td className="text-soft tabular sm:whitespace-nowrap">{formatDateTime(run.startedAt)}</Td>
      <Td>
        {name}
        <p className="text-sm break-words text-soft md:hidden">{result}</p>
      </Td>
      <Td className="max-w-md text-sm break-words text-soft max-md:hidden">{result}</Td>
      <Td numeric className="text-soft">
        {seconds === null ? t("running") : t("seconds", { text: formatDecimal(seconds, 1, locale) })}
      </Td>
    </TableRow>
  )
}

"use client"

import clsx from "clsx"
import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { ImportSourceDto } from "@/lib/domain/imports/sources/schema"
import { formatDateTime } from "@/lib/i18n/format-time"
import { useImportError } from "../use-import-error"
import type { SourceTask } from "./source-dialogs"
import { SourceMenu } from "./source-menu"

type SourceTableProps = {
  sources: readonly ImportSourceDto[]
  connected: boolean
  onTask: (task: SourceTask) => void
}

export function SourceTable({ sources, connected, onTask }: SourceTableProps) {
  const t = useTranslations("importSources")
  return (
    <Table label={t("list")}>
      <TableHead>
        <Th>{t("name")}</Th>
        <Th className="max-lg:hidden">{t("schedule")}</Th>
        <Th className="max-md:hidden">{t("lastRead")}</Th>
        <Th className="max-sm:hidden">{t("state")}</Th>
        <Th className="w-11">
          <span className="sr-only">{t("actionsOf", { name: "" })}</span>
        </Th>
      </TableHead>
      <tbody>
        {sources.map((source) => (
          <TableRow key={source.id}>
            <Td className="max-w-0 w-full sm:w-1/2 lg:w-1/3">
              <p className="truncate font-medium">{source.name}</p>
              <p className="truncate text-sm text-soft">
                {source.kind === "leads" ? t("kinds.leads") : source.complexName}
                <span className="lg:hidden"> · {t(`schedules.${source.schedule}`)}</span>
              </p>
              <div className="text-sm sm:hidden">
                <SourceState source={source} />
              </div>
            </Td>
            <Td className="whitespace-nowrap text-soft max-lg:hidden">{t(`schedules.${source.schedule}`)}</Td>
            <Td className="whitespace-nowrap text-soft tabular max-md:hidden">
              {source.lastRunAt ? formatDateTime(source.lastRunAt) : t("neverRead")}
            </Td>
            <Td className="text-sm max-sm:hidden sm:w-1/2 lg:w-1/3">
              <SourceState source={source} />
            </Td>
            <Td className="text-right">
              <SourceMenu source={source} connected={connected} onTask={onTask} />
            </Td>
          </TableRow>
        ))}
      </tbody>
    </Table>
  )
}

/** In order, or what is wrong and of when the data is. */
function SourceState({ source }: { source: ImportSourceDto }) {
  const t = useTranslations("importSources")
  const sentence = useImportError()
  const { active, reading, lastError, lastRunAt, lastRunId, readAt } = source
  const run = lastRunId === null ? null : (`/dashboard/admin/imports/${lastRunId}` as Route)
  return (
    <>
      {reading ? <p>{t("reading")}</p> : null}
      {active ? null : <p className="text-soft">{t("paused")}</p>}
      {lastError !== null && !reading ? (
        <p className="font-medium text-late">
          {lastRunAt === null ? null : <span className="tabular md:hidden">{formatDateTime(lastRunAt)}: </span>}
          {sentence(lastError)}
        </p>
      ) : null}
      {lastError === null && active && !reading ? (
        <p className={readAt === null ? "text-soft" : undefined}>{t(readAt === null ? "neverRead" : "good")}</p>
      ) : null}
      {readAt === null ? null : (
        // Where the column of the last reading stands it says so already, unless that one failed.
        <p className={clsx("text-soft tabular", lastError === null && "md:hidden")}>
          {t("since", { when: formatDateTime(readAt) })}
        </p>
      )}
      {run === null ? null : (
        <Link href={run} className="text-soft underline underline-offset-4 hover:text-ink">
          {t("lastRun")}
        </Link>
      )}
    </>
  )
}

"use client"

import { ChevronRight } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { TableRow, Td } from "@/components/ui/table"
import type { AuditEntryDto } from "@/lib/domain/audit/schema"
import { formatDate, formatTime } from "@/lib/i18n/format-time"
import { factsOf } from "./facts"
import { useAuditWords } from "./use-words"

type AuditRowProps = { entry: AuditEntryDto; kindWord: string; onRecord: (entity: string, entityId: string) => void }

/** One thing that happened; what changed opens under it. */
export function AuditRow({ entry, kindWord, onRecord }: AuditRowProps) {
  const t = useTranslations("audit")
  const words = useAuditWords()
  const facts = factsOf(entry.data)
  const about = words.about(entry)
  const who = entry.actor?.name ?? (entry.token ? t("token", { name: entry.token.name }) : t("system"))
  const leadId = entry.entity === "lead" ? entry.entityId : entry.leadId
  return (
    <TableRow className="align-top">
      <Td className="py-4! whitespace-nowrap text-soft tabular">
        <span className="max-sm:block">{formatDate(entry.at)}</span> {formatTime(entry.at)}
      </Td>
      <Td className="min-w-44 py-2.5!">
        <details className="group">
          <summary className="flex min-h-8 cursor-pointer list-none items-center gap-1.5 rounded-mark font-medium [&::-webkit-details-marker]:hidden">
            <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-soft group-open:rotate-90" />
            <span>
              {kindWord}
              {about ? <span className="font-normal text-soft"> · {about}</span> : null}
            </span>
          </summary>
          {facts.length === 0 ? <p className="ml-5.5 text-sm text-soft">{t("noDetails")}</p> : null}
          <dl className="mt-1 mb-1 ml-5.5 grid max-w-xl grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 gap-y-1 text-sm">
            {facts.map((fact) => (
              <div key={fact.field} className="contents">
                <dt className="text-soft">{words.field(fact.field)}</dt>
                <dd className="min-w-0 break-words">
                  {fact.before === undefined ? null : (
                    <>
                      <del className="text-soft">{words.value(fact.before, fact.field)}</del>
                      <span aria-hidden="true"> → </span>
                    </>
                  )}
                  <ins className="no-underline">{words.value(fact.after, fact.field)}</ins>
                </dd>
              </div>
            ))}
            {entry.requestId ? (
              <div className="contents">
                <dt className="text-soft">{t("request")}</dt>
                <dd className="font-mono text-xs/5 break-all">{entry.requestId}</dd>
              </div>
            ) : null}
          </dl>
        </details>
        <p className="ml-5.5 text-sm text-soft md:hidden">{who}</p>
      </Td>
      <Td className="max-w-48 truncate py-4! max-md:hidden">{who}</Td>
      <Td className="py-3! text-right whitespace-nowrap max-sm:hidden">
        <button
          type="button"
          onClick={() => onRecord(entry.entity, entry.entityId)}
          title={t("onlyRecord")}
          className="min-h-6 rounded-mark text-soft underline-offset-2 hover:text-ink hover:underline"
        >
          {words.entity(entry.entity)}
        </button>
        {leadId ? (
          <Link
            href={`/dashboard/leads/${leadId}` as Route}
            className="ml-3 inline-flex min-h-6 items-center rounded-mark text-accent underline-offset-2 hover:underline"
          >
            {t("openLead")}
          </Link>
        ) : null}
      </Td>
    </TableRow>
  )
}

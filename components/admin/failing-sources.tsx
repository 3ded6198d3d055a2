import type { Route } from "next"
import { useTranslations } from "next-intl"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import type { ImportSourceDto } from "@/lib/domain/imports/sources/schema"
import { formatDateTime } from "@/lib/i18n/format-time"
import { useImportError } from "./imports/use-import-error"

/** Sheets whose last reading failed: why, and of when the data is that stands in its place. */
export function FailingSources({ sources }: { sources: readonly ImportSourceDto[] }) {
  const t = useTranslations("importSources")
  const sentence = useImportError()
  const noteOf = (reason: string, readAt: string | null) =>
    readAt === null ? reason : t("failingNote", { reason, when: formatDateTime(readAt) })
  return (
    <Section title={t("failing")}>
      <Rows>
        {sources.map(({ id, kind, name, complexName, lastError, lastRunAt, readAt }) => (
          <Row
            key={id}
            late
            title={`${name} · ${kind === "leads" ? t("kinds.leads") : complexName}`}
            note={noteOf(sentence(lastError ?? "internal"), readAt)}
            end={lastRunAt ? formatDateTime(lastRunAt) : undefined}
            href={"/dashboard/admin/imports" as Route}
          />
        ))}
      </Rows>
    </Section>
  )
}

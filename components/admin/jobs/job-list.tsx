"use client"

import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { useNow } from "@/components/ui/countdown-ring"
import { Row, Rows } from "@/components/ui/rows"
import type { JobStanding } from "@/lib/domain/jobs/schema"
import type { UserDto } from "@/lib/domain/users/schema"
import { formatRelative } from "@/lib/i18n/format-time"
import { isLate, type JobTimes } from "./schedule"
import { useJobWords } from "./use-job-words"

type JobListProps = { standings: readonly JobStanding[]; times: readonly JobTimes[]; at: string }

/** Each job: when it ran and will run. Red is what failed or did not come. The row opens its runs. */
export function JobList({ standings, times, at }: JobListProps) {
  const t = useTranslations("jobs")
  const locale = useLocale() as UserDto["locale"]
  const words = useJobWords()
  const now = useNow(15_000) ?? Date.parse(at)
  return (
    <Rows>
      {standings.map(({ job, last, failures }) => {
        const due = times.find((entry) => entry.job === job)
        const late = due !== undefined && isLate(due, last?.startedAt ?? null, now)
        const next = due?.next && Date.parse(due.next) > now ? formatRelative(due.next, now, locale) : t("now")
        const wrong = last?.error ? t("lastFailed") : late ? t("late") : null
        return (
          <Row
            key={job}
            title={words.name(job)}
            note={`${words.when(job)}${due ? ` · ${t("next", { when: next })}` : ""}`}
            href={`/dashboard/admin/jobs?job=${job}` as Route}
            end={
              <>
                <p className={wrong ? "font-medium text-late" : undefined}>
                  {wrong ?? (last ? t("ran", { when: formatRelative(last.startedAt, now, locale) }) : t("never"))}
                </p>
                {failures > 0 ? <p className="text-late">{t("failures", { count: failures })}</p> : null}
              </>
            }
          />
        )
      })}
    </Rows>
  )
}

"use client"

import type { Route } from "next"
import { useTranslations } from "next-intl"
import { Avatar } from "@/components/ui/avatar"
import { Row, Rows } from "@/components/ui/rows"
import type { ShiftPersonDto } from "@/lib/domain/desk/schema"
import { formatTime } from "@/lib/i18n/format-time"

/** Who is here, how loaded, and whose calls are late. The row opens the person's leads. */
export function ShiftPeople({ people }: { people: readonly ShiftPersonDto[] }) {
  const t = useTranslations("desk.shift")
  return (
    <Rows>
      {people.map((person) => (
        <Row
          key={person.id}
          leadWidth="narrow"
          lead={<Avatar name={person.name} className="size-7!" />}
          title={<span className={person.since === null ? "text-soft" : undefined}>{person.name}</span>}
          note={t("load", { new: person.newLeads, cap: person.cap, open: person.openLeads })}
          href={`/dashboard/leads?assigneeId=${person.id}` as Route}
          end={
            <>
              <p>{person.since ? t("since", { time: formatTime(person.since) }) : t("away")}</p>
              {person.overdueCallbacks > 0 ? (
                <p className="text-late">{t("overdue", { count: person.overdueCallbacks })}</p>
              ) : null}
            </>
          }
        />
      ))}
    </Rows>
  )
}

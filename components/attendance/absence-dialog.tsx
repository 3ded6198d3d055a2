"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Segmented } from "@/components/ui/segmented"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import type { Day } from "@/lib/domain/calendar"
import { useAttendance } from "./use-attendance"

const KINDS = ["leave", "sick", "absent"] as const
type Kind = (typeof KINDS)[number]

type AbsenceDialogProps = { person: { id: string; name: string }; day: Day; onClose: () => void }

/** Why somebody is away, and until when. */
export function AbsenceDialog({ person, day, onClose }: AbsenceDialogProps) {
  const t = useTranslations()
  const { setAbsence } = useAttendance()
  const [kind, setKind] = useState<Kind>("leave")
  const [from, setFrom] = useState(day)
  const [until, setUntil] = useState(day)
  const [note, setNote] = useState("")
  const problem = setAbsence.error ? readProblem(setAbsence.error) : null
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="sm"
      title={t("attendance.day.absenceTitle", { name: person.name })}
      description={t("attendance.day.audited")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            variant="primary"
            disabled={!from || !until}
            pending={setAbsence.isPending}
            onClick={() =>
              setAbsence.mutate({ userId: person.id, day: from, until, kind, note }, { onSuccess: onClose })
            }
          >
            {t("common.save")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Segmented<Kind>
          label={t("attendance.day.kind")}
          options={KINDS.map((value) => ({ value, label: t(`rop.attendance.status.${value}`) }))}
          value={kind}
          onValueChange={setKind}
        />
        <div className="flex gap-3">
          <Field label={t("dateRange.from")} required className="flex-1" error={fieldProblem(problem, "day")}>
            <Input type="date" max="2199-12-31" value={from} onChange={(event) => setFrom(event.target.value)} />
          </Field>
          <Field label={t("dateRange.to")} required className="flex-1" error={fieldProblem(problem, "until")}>
            <Input
              type="date"
              min={from}
              max="2199-12-31"
              value={until}
              onChange={(event) => setUntil(event.target.value)}
            />
          </Field>
        </div>
        <Field label={t("attendance.day.note")}>
          <Input maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
        </Field>
        <Refusal error={setAbsence.error} unlessFields />
      </div>
    </Dialog>
  )
}

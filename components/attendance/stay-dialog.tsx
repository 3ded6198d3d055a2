"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { fieldsOf, momentOf } from "@/components/callbacks/moments"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import type { AttendanceDto } from "@/lib/domain/attendance/schema"
import type { Day } from "@/lib/domain/calendar"
import { useAttendance } from "./use-attendance"

type StayDialogProps = {
  person: { id: string; name: string }
  day: Day
  /** The one to correct; without it a stay is put down that nobody put down at its time. */
  stay?: AttendanceDto
  onClose: () => void
}

/** When somebody came and left, on the company's clock. */
export function StayDialog({ person, day, stay, onClose }: StayDialogProps) {
  const t = useTranslations()
  const { add, edit } = useAttendance()
  const change = stay ? edit : add
  const [came, setCame] = useState(stay ? fieldsOf(new Date(stay.inAt)).time : "09:00")
  const [left, setLeft] = useState(stay?.outAt ? fieldsOf(new Date(stay.outAt)).time : stay ? "" : "18:00")
  const inAt = momentOf(day, came)
  const outAt = momentOf(day, left)
  const problem = change.error ? readProblem(change.error) : null

  function save() {
    if (!inAt) return
    const times = { inAt: inAt.toISOString(), outAt: outAt?.toISOString() ?? null }
    if (stay) edit.mutate({ id: stay.id, ...times }, { onSuccess: onClose })
    else if (outAt)
      add.mutate({ userId: person.id, inAt: times.inAt, outAt: outAt.toISOString() }, { onSuccess: onClose })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="sm"
      title={t(stay ? "attendance.day.correctTitle" : "attendance.day.addTitle", { name: person.name })}
      description={t("attendance.day.audited")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button variant="primary" disabled={!inAt || (!stay && !outAt)} pending={change.isPending} onClick={save}>
            {t("common.save")}
          </Button>
        </>
      }
    >
      <div className="flex gap-3">
        <Field label={t("attendance.day.came")} required className="flex-1" error={fieldProblem(problem, "inAt")}>
          <Input type="time" value={came} onChange={(event) => setCame(event.target.value)} />
        </Field>
        <Field
          label={t("attendance.day.left")}
          required={!stay}
          className="flex-1"
          error={fieldProblem(problem, "outAt")}
        >
          <Input type="time" value={left} onChange={(event) => setLeft(event.target.value)} />
        </Field>
      </div>
      <Refusal error={change.error} unlessFields />
    </Dialog>
  )
}

"use client"

import { MoreHorizontal } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Badge, type Tone } from "@/components/ui/badge"
import { Menu, MenuItem } from "@/components/ui/dropdown-menu"
import { IconButton } from "@/components/ui/icon-button"
import { TableRow, Td } from "@/components/ui/table"
import type { AttendanceDayDto, AttendanceDto } from "@/lib/domain/attendance/schema"
import type { Day } from "@/lib/domain/calendar"
import { formatTime } from "@/lib/i18n/format-time"
import { AbsenceDialog } from "./absence-dialog"
import { StayDialog } from "./stay-dialog"
import { useAttendance } from "./use-attendance"

type PersonDayProps = { row: AttendanceDayDto["items"][number]; day: Day; today: Day }
type Asking = { what: "absence" | "add" } | { what: "edit"; stay: AttendanceDto } | null

const TONES = {
  present: "free",
  late: "reserved",
  absent: "sold",
  leave: "contracted",
  sick: "contracted",
} as const satisfies Record<string, Tone>

/** One person's day: when they came and left, or why not, and what can be put right. */
export function PersonDay({ row, day, today }: PersonDayProps) {
  const t = useTranslations()
  const [asking, setAsking] = useState<Asking>(null)
  const { checkIn, checkOut, remove, setAbsence } = useAttendance()
  const { user, stays, status, onShift, note } = row
  const person = { id: user.id, name: user.name }
  const close = () => setAsking(null)
  const away = stays.length === 0 && status !== null && status !== "present" && status !== "late"
  return (
    <TableRow>
      <Td className="font-medium">
        {user.name}
        <p className="text-sm font-normal text-soft">{t(`roles.${user.role}`)}</p>
      </Td>
      <Td>
        {status ? (
          <Badge tone={TONES[status]}>{t(`rop.attendance.status.${status}`)}</Badge>
        ) : (
          <span className="text-soft">{t("attendance.day.notYet")}</span>
        )}
        {note ? <p className="text-sm text-soft">{note}</p> : null}
      </Td>
      <Td className="tabular">
        {stays.map((stay) => (
          <p key={stay.id} className="whitespace-nowrap">
            {formatTime(stay.inAt)} – {stay.outAt ? formatTime(stay.outAt) : t("attendance.day.here")}
            {stay.forgotten ? <span className="ml-1.5 text-sm text-late">{t("attendance.day.forgotten")}</span> : null}
            {stay.editedBy ? (
              <span className="ml-1.5 text-sm text-soft">{t("attendance.day.editedBy", { name: stay.editedBy })}</span>
            ) : null}
          </p>
        ))}
      </Td>
      <Td className="w-px">
        <Menu
          trigger={
            <IconButton label={t("attendance.day.actionsOf", { name: user.name })}>
              <MoreHorizontal aria-hidden="true" />
            </IconButton>
          }
        >
          {day === today && !onShift ? (
            <MenuItem onSelect={() => checkIn.mutate({ userId: user.id })}>{t("attendance.checkIn")}</MenuItem>
          ) : null}
          {day === today && onShift ? (
            <MenuItem onSelect={() => checkOut.mutate({ userId: user.id })}>{t("attendance.checkOut")}</MenuItem>
          ) : null}
          {stays.map((stay) => (
            <MenuItem key={stay.id} onSelect={() => setAsking({ what: "edit", stay })}>
              {t("attendance.day.correct", { time: formatTime(stay.inAt) })}
            </MenuItem>
          ))}
          {day <= today ? (
            <MenuItem onSelect={() => setAsking({ what: "add" })}>{t("attendance.day.add")}</MenuItem>
          ) : null}
          <MenuItem onSelect={() => setAsking({ what: "absence" })}>{t("attendance.day.absence")}</MenuItem>
          {away ? (
            <MenuItem onSelect={() => setAbsence.mutate({ userId: user.id, day, kind: null })}>
              {t("attendance.day.takeBack")}
            </MenuItem>
          ) : null}
          {stays.map((stay) => (
            <MenuItem key={stay.id} danger onSelect={() => remove.mutate({ id: stay.id })}>
              {t("attendance.day.remove", { time: formatTime(stay.inAt) })}
            </MenuItem>
          ))}
        </Menu>
        {asking?.what === "absence" ? <AbsenceDialog person={person} day={day} onClose={close} /> : null}
        {asking?.what === "add" ? <StayDialog person={person} day={day} onClose={close} /> : null}
        {asking?.what === "edit" ? <StayDialog person={person} day={day} stay={asking.stay} onClose={close} /> : null}
      </Td>
    </TableRow>
  )
}

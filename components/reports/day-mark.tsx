"use client"

import clsx from "clsx"
import { useTranslations } from "next-intl"
import type { AttendanceReportDto } from "@/lib/domain/reports/attendance/schema"

type Status = NonNullable<AttendanceReportDto["people"][number]["days"][number]["status"]>

const LOOK: Record<Status, string> = {
  present: "text-soft",
  late: "bg-reserved-wash text-reserved-ink",
  absent: "bg-ink/8 text-late",
  leave: "bg-contracted-wash text-contracted-ink",
  sick: "bg-contracted-wash text-contracted-ink",
}

/** A day's status as a letter; the colour only repeats it. */
export function DayMark({ status }: { status: Status }) {
  const t = useTranslations("rop.attendance")
  return (
    <span
      className={clsx("inline-flex h-6 min-w-6 items-center justify-center rounded-mark px-0.5 text-sm", LOOK[status])}
    >
      <span aria-hidden="true">{t(`mark.${status}`)}</span>
      <span className="sr-only">{t(`status.${status}`)}</span>
    </span>
  )
}

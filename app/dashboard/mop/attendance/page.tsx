import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { AttendanceDay } from "@/components/attendance/attendance-day"
import { Hydrated } from "@/components/desk/hydrated"
import { readDay } from "@/components/desk/periods"
import { toParams } from "@/components/leads/filters"
import { requireRole } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { getAttendanceDay } from "@/lib/domain/attendance/queries"
import { dayInZone } from "@/lib/domain/calendar"
import { getSettings } from "@/lib/domain/settings/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("rop.attendance")
  return { title: t("title") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AttendancePage({ searchParams }: Props) {
  const actor = await requireRole("mop", "admin")
  const today = dayInZone(new Date(), (await getSettings())["company.timeZone"])
  const day = readDay(toParams(await searchParams), "day") ?? today
  const first = await getAttendanceDay(actor, { day })
  return (
    <Hydrated entries={[[client.attendance.day.queryKey({ input: { day } }), first]]}>
      <AttendanceDay today={today} />
    </Hydrated>
  )
}

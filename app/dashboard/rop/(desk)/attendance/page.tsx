import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import { readMonth } from "@/components/desk/periods"
import { toParams } from "@/components/leads/filters"
import { AttendanceReport } from "@/components/reports/attendance-report"
import { requireRole } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { dayInZone } from "@/lib/domain/calendar"
import { getAttendanceReport } from "@/lib/domain/reports/attendance/queries"
import { getSettings } from "@/lib/domain/settings/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("rop.attendance")
  return { title: t("title") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AttendanceReportPage({ searchParams }: Props) {
  const actor = await requireRole("rop", "admin")
  const today = dayInZone(new Date(), (await getSettings())["company.timeZone"])
  const month = readMonth(toParams(await searchParams), today)
  const report = await getAttendanceReport(actor, { month })
  return (
    <Hydrated entries={[[client.reports.attendance.queryKey({ input: { month } }), report]]}>
      <AttendanceReport today={today} />
    </Hydrated>
  )
}

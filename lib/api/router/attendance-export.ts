import { createTranslator } from "next-intl"
import { getAttendanceReport } from "@/lib/domain/reports/attendance/queries"
import type { ExportAttendanceInput } from "@/lib/domain/reports/attendance/schema"
import { formatDate } from "@/lib/i18n/format-time"
import { writeTable } from "@/lib/tables/write"
import { type TableFile, tableHeaders } from "../contract/table-file"
import type { ApiContext } from "./api"
import { MESSAGES } from "./messages"
import { countColumn, textColumn } from "./money-columns"

/** The month as one line a person: a mark for every day, then the totals. */
export async function exportAttendance(
  { actor, locale }: ApiContext,
  { format, ...input }: ExportAttendanceInput,
  now = new Date(),
): Promise<TableFile> {
  const messages = MESSAGES[locale]
  const t = createTranslator({ locale, messages, namespace: "rop.attendance" })
  const role = createTranslator({ locale, messages, namespace: "roles" })
  const report = await getAttendanceReport(actor, input, now)
  const totals = ["worked", "late", "absent", "leave", "sick", "forgotten"] as const
  const columns = [
    textColumn(t("person"), 28),
    textColumn(t("role"), 14),
    ...report.days.map(({ day }) => textColumn(formatDate(day), 12)),
    ...totals.map((key) => countColumn(t(`totals.${key}`))),
    { heading: t("totals.minutes"), width: 10, kind: "number" as const, decimals: 1 },
  ]
  async function* batches() {
    yield report.people.map((person) => [
      person.name,
      role(person.role),
      ...person.days.map(({ status }) => status && t(`status.${status}`)),
      ...totals.map((key) => person.totals[key]),
      Math.round(person.totals.minutes / 6),
    ])
  }
  const body = writeTable(format, { name: t("title"), columns, batches: batches() })
  return { headers: tableHeaders(format, `attendance-${report.month}`, now), body }
}

import { z } from "zod"
import { DAY_STATUSES } from "../../attendance/schema"
import { ROLES } from "../../policy"
import { monthInput, reportMonthInput } from "../period/schema"

export const attendanceReportInput = reportMonthInput
export const exportAttendanceInput = z.strictObject({
  month: monthInput.optional(),
  format: z.enum(["csv", "xlsx"]).default("xlsx"),
})
export type ExportAttendanceInput = z.output<typeof exportAttendanceInput>

const count = z.int()
const status = z.enum(DAY_STATUSES)

/** A month of everybody who works here, or was here in it. */
export const attendanceReportDto = z.object({
  /** `YYYY-MM`. */
  month: z.string(),
  today: z.iso.date(),
  /** Every day of the month; one that is off is nobody's absence. */
  days: z.array(z.object({ day: z.iso.date(), working: z.boolean() })),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.enum(ROLES),
      /** As many as `days`. Status null: a day off, or not come yet. */
      days: z.array(z.object({ status: status.nullable(), minutes: count, arrivedAt: z.iso.datetime().nullable() })),
      /** Days by status (late ones are days at work too), minutes at work, and check-outs that were forgotten. */
      totals: z.object({
        worked: count,
        late: count,
        absent: count,
        leave: count,
        sick: count,
        minutes: count,
        forgotten: count,
      }),
    }),
  ),
})
export type AttendanceReportDto = z.output<typeof attendanceReportDto>

import { z } from "zod"
import { dayInput, instantInput } from "../moment"
import { ROLES } from "../policy"

const instant = z.string()

export const DAY_STATUSES = ["present", "late", "absent", "leave", "sick"] as const

export const attendanceDto = z.object({
  id: z.string(),
  userId: z.string(),
  day: z.string(),
  inAt: instant,
  outAt: instant.nullable(),
  status: z.enum(["present", "late"]),
  /** Closed at the shift's end because the person forgot. */
  forgotten: z.boolean(),
  via: z.string(),
})
export type AttendanceDto = z.output<typeof attendanceDto>

/** `POST …/check-in` and `/check-out`. `userId` names somebody else, for those who may. */
export const checkInput = z.strictObject({ userId: z.string().optional() }).optional()
export type CheckInput = z.output<typeof checkInput>

export const attendanceDayInput = z.strictObject({ day: dayInput.optional() })

/** A day of everybody who works here. `status` is null while the day is not over and the person has not come. */
export const attendanceDayDto = z.object({
  day: z.string(),
  items: z.array(
    z.object({
      user: z.object({ id: z.string(), name: z.string(), role: z.enum(ROLES) }),
      status: z.enum(DAY_STATUSES).nullable(),
      onShift: z.boolean(),
      note: z.string(),
      stays: z.array(attendanceDto),
    }),
  ),
})
export type AttendanceDayDto = z.output<typeof attendanceDayDto>

export const myShiftDto = z.object({ onShift: z.boolean(), since: instant.nullable() })
export type MyShiftDto = z.output<typeof myShiftDto>

/** `PATCH /api/mop/attendance/{id}`: corrects a stay. */
export const editAttendanceInput = z.strictObject({
  id: z.string(),
  inAt: instantInput.optional(),
  outAt: instantInput.nullable().optional(),
  status: z.enum(["present", "late"]).optional(),
})
export type EditAttendanceInput = z.output<typeof editAttendanceInput>

/** `PUT /api/mop/attendance/absences`: a day away; `kind` null takes it back. */
export const setAbsenceInput = z.strictObject({
  userId: z.string(),
  day: dayInput,
  kind: z.enum(["absent", "leave", "sick"]).nullable(),
  note: z.string().trim().max(500).default(""),
})
export type SetAbsenceInput = z.output<typeof setAbsenceInput>

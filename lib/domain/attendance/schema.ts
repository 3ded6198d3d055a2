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
  /** Who put it down or corrected it for somebody else. */
  editedBy: z.string().nullable(),
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

/** `POST /api/mop/attendance`: a stay that nobody put down at its time. Late or not is told by the hour. */
export const addAttendanceInput = z.strictObject({ userId: z.string(), inAt: instantInput, outAt: instantInput })
export type AddAttendanceInput = z.output<typeof addAttendanceInput>

/** `DELETE /api/mop/attendance/{id}`: a stay that was put down by mistake. */
export const removeAttendanceInput = z.strictObject({ id: z.string() })
export type RemoveAttendanceInput = z.output<typeof removeAttendanceInput>

/** Somebody is rarely away longer by one entry. */
export const LONGEST_ABSENCE_DAYS = 92

/** `PUT /api/mop/attendance/absences`: a day away, or all up to `until`; `kind` null takes them back. */
export const setAbsenceInput = z.strictObject({
  userId: z.string(),
  day: dayInput,
  until: dayInput.optional(),
  kind: z.enum(["absent", "leave", "sick"]).nullable(),
  note: z.string().trim().max(500).default(""),
})
export type SetAbsenceInput = z.output<typeof setAbsenceInput>

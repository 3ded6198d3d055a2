import { z } from "zod"
import {
  addAttendanceInput,
  attendanceDayDto,
  attendanceDayInput,
  attendanceDto,
  checkInput,
  editAttendanceInput,
  myShiftDto,
  removeAttendanceInput,
  setAbsenceInput,
} from "@/lib/domain/attendance/schema"
import { route } from "./route"

const tags = ["People and work"]

export const attendance = {
  checkIn: route
    .meta({ permission: "attendance.self" })
    .route({
      method: "POST",
      path: "/api/mop/attendance/check-in",
      successStatus: 201,
      tags,
      summary: "Come to work",
      description: "`userId` checks in somebody else, for those who may.",
    })
    .input(checkInput)
    .output(attendanceDto),
  checkOut: route
    .meta({ permission: "attendance.self" })
    .route({ method: "POST", path: "/api/mop/attendance/check-out", tags, summary: "Leave work" })
    .input(checkInput)
    .output(attendanceDto),
  mine: route
    .meta({ permission: "attendance.self" })
    .route({ method: "GET", path: "/api/mop/attendance/me", tags, summary: "Whether the caller is on shift" })
    .input(z.strictObject({}))
    .output(myShiftDto),
  day: route
    .meta({ permission: "attendance.read" })
    .route({ method: "GET", path: "/api/mop/attendance", tags, summary: "A day of all employees; today unless told" })
    .input(attendanceDayInput)
    .output(attendanceDayDto),
  add: route
    .meta({ permission: "attendance.edit" })
    .route({
      method: "POST",
      path: "/api/mop/attendance",
      successStatus: 201,
      tags,
      summary: "Put down a stay that nobody put down at its time",
    })
    .input(addAttendanceInput)
    .output(attendanceDto),
  remove: route
    .meta({ permission: "attendance.edit" })
    .route({
      method: "DELETE",
      path: "/api/mop/attendance/{id}",
      tags,
      summary: "Take away a stay that was put down by mistake",
    })
    .input(removeAttendanceInput)
    .output(z.strictObject({})),
  edit: route
    .meta({ permission: "attendance.edit" })
    .route({ method: "PATCH", path: "/api/mop/attendance/{id}", tags, summary: "Correct a stay" })
    .input(editAttendanceInput)
    .output(attendanceDto),
  setAbsence: route
    .meta({ permission: "attendance.edit" })
    .route({
      method: "PUT",
      path: "/api/mop/attendance/absences",
      tags,
      summary: "Note that somebody is away on a day, or up to another; `kind` null takes it back",
    })
    .input(setAbsenceInput)
    .output(z.strictObject({})),
}

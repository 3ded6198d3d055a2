import {
  addAttendance,
  checkIn,
  checkOut,
  editAttendance,
  removeAttendance,
  setAbsence,
} from "@/lib/domain/attendance/commands"
import { getAttendanceDay, getMyShift } from "@/lib/domain/attendance/queries"
import { api } from "./api"

export const attendance = {
  checkIn: api.attendance.checkIn.handler(({ input, context }) => checkIn(context.actor, input)),
  checkOut: api.attendance.checkOut.handler(({ input, context }) => checkOut(context.actor, input)),
  mine: api.attendance.mine.handler(({ context }) => getMyShift(context.actor)),
  day: api.attendance.day.handler(({ input, context }) => getAttendanceDay(context.actor, input)),
  add: api.attendance.add.handler(({ input, context }) => addAttendance(context.actor, input)),
  remove: api.attendance.remove.handler(async ({ input, context }) => {
    await removeAttendance(context.actor, input)
    return {}
  }),
  edit: api.attendance.edit.handler(({ input, context }) => editAttendance(context.actor, input)),
  setAbsence: api.attendance.setAbsence.handler(async ({ input, context }) => {
    await setAbsence(context.actor, input)
    return {}
  }),
}

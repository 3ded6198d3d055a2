import { z } from "zod"
import { addHolidayInput, holidayDto, holidaysDto, listHolidaysInput } from "@/lib/domain/holidays/schema"
import { dayInput } from "@/lib/domain/moment"
import { route } from "./route"

const tags = ["People and work"]

export const holidays = {
  list: route
    .meta({ permission: "setting.manage" })
    .route({ method: "GET", path: "/api/holidays", tags, summary: "Days of a year on which banks are closed" })
    .input(listHolidaysInput)
    .output(holidaysDto),
  add: route
    .meta({ permission: "setting.manage" })
    .route({
      method: "POST",
      path: "/api/holidays",
      successStatus: 201,
      tags,
      summary: "List a holiday: due dates of new schedules move past it",
    })
    .input(addHolidayInput)
    .output(holidayDto),
  remove: route
    .meta({ permission: "setting.manage" })
    .route({ method: "DELETE", path: "/api/holidays/{day}", successStatus: 204, tags, summary: "Take a holiday off" })
    .input(z.strictObject({ day: dayInput }))
    .output(z.void()),
}

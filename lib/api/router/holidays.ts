import { addHoliday, removeHoliday } from "@/lib/domain/holidays/commands"
import { listHolidays } from "@/lib/domain/holidays/queries"
import { api } from "./api"

export const holidays = {
  list: api.holidays.list.handler(async ({ input, context }) => ({ items: await listHolidays(context.actor, input) })),
  add: api.holidays.add.handler(({ input, context }) => addHoliday(context.actor, input)),
  remove: api.holidays.remove.handler(({ input, context }) => removeHoliday(context.actor, input.day)),
}

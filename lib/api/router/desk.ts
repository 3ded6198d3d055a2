import { getPreparation } from "@/lib/domain/desk/preparation/queries"
import { getSalesDay } from "@/lib/domain/desk/queries"
import { getShiftDesk } from "@/lib/domain/desk/shift/queries"
import { api } from "./api"

export const desk = {
  day: api.desk.day.handler(({ context }) => getSalesDay(context.actor)),
  shift: api.desk.shift.handler(({ context }) => getShiftDesk(context.actor)),
  preparation: api.desk.preparation.handler(({ context }) => getPreparation(context.actor)),
}

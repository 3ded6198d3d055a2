import { getAgenda } from "@/lib/domain/agenda/queries"
import { api } from "./api"

export const agenda = {
  get: api.agenda.get.handler(({ input, context }) => getAgenda(context.actor, input)),
}

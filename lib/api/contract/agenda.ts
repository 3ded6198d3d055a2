import { agendaDto, agendaInput } from "@/lib/domain/agenda/schema"
import { route } from "./route"

export const agenda = {
  get: route
    .meta({ permission: "lead.read" })
    .route({
      method: "GET",
      path: "/api/agenda",
      tags: ["People and work"],
      summary: "Calls and handovers by day",
      description: "Up to six weeks of the company's calendar.",
    })
    .input(agendaInput)
    .output(agendaDto),
}

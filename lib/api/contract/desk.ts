import { z } from "zod"
import { preparationDto } from "@/lib/domain/desk/preparation/schema"
import { salesDayDto, shiftDeskDto } from "@/lib/domain/desk/schema"
import { route } from "./route"

const tags = ["People and work"]
const nothing = z.strictObject({})

export const desk = {
  day: route
    .meta({ permission: "report.own" })
    .route({
      method: "GET",
      path: "/api/sales/day",
      tags,
      summary: "The caller's own day",
      description: "Whom to call, who waits for an answer, which claims run out, and the month's figures.",
    })
    .input(nothing)
    .output(salesDayDto),
  shift: route
    .meta({ permission: "report.desk" })
    .route({
      method: "GET",
      path: "/api/mop/desk",
      tags,
      summary: "The shift desk",
      description:
        "Leads that belong to nobody, who is at work and how loaded, live claims by the time they have left.",
    })
    .input(nothing)
    .output(shiftDeskDto),
  preparation: route
    .meta({ permission: "report.desk" })
    .route({
      method: "GET",
      path: "/api/mop/preparation",
      tags,
      summary: "Contracts to be made ready",
      description: "Paid bookings without a contract and unsigned drafts, with what their papers are without.",
    })
    .input(nothing)
    .output(preparationDto),
}

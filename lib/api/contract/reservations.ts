import { z } from "zod"
import { queueEntryDto, queueInput, queueLines } from "@/lib/domain/queue/schema"
import {
  claimUnitInput,
  listReservationsInput,
  releaseInput,
  reservationDto,
  reservationsPage,
} from "@/lib/domain/reservations/schema"
import { transferClaimInput } from "@/lib/domain/reservations/transfer/schema"
import { route } from "./route"

const tags = ["Claims"]
const byId = { id: z.string() }

export const reservations = {
  list: route
    .meta({ permission: "reservation.read" })
    .route({ method: "GET", path: "/api/reservations", tags, summary: "Claims, newest first" })
    .input(listReservationsInput)
    .output(reservationsPage),
  create: route
    .meta({ permission: "reservation.create" })
    .route({
      method: "POST",
      path: "/api/reservations",
      successStatus: 201,
      tags,
      summary: "Hold or reserve a unit for a lead",
      description:
        "Of many callers at once exactly one gets the unit; the others learn until when it is held (409 `unit_taken` with `until`) and may join its queue. A discount above the caller's cap is claimed at the cap, with a request.",
    })
    .input(claimUnitInput)
    .output(reservationDto),
  confirm: route
    .meta({ permission: "reservation.confirm" })
    .route({
      method: "POST",
      path: "/api/reservations/{id}/confirm",
      tags,
      summary: "A hold becomes a paid reservation",
    })
    .input(z.strictObject(byId))
    .output(reservationDto),
  extend: route
    .meta({ permission: "reservation.create" })
    .route({
      method: "POST",
      path: "/api/reservations/{id}/extend",
      tags,
      summary: "Keep a unit longer",
      description: "Once for the claim's owner; again for the desk and the head of sales.",
    })
    .input(z.strictObject(byId))
    .output(reservationDto),
  release: route
    .meta({ permission: "reservation.create" })
    .route({
      method: "POST",
      path: "/api/reservations/{id}/release",
      tags,
      summary: "Give a unit back",
      description: "The first in its queue gets a fresh hold at once.",
    })
    .input(releaseInput.extend(byId))
    .output(reservationDto),
  transfer: route
    .meta({ permission: "reservation.transfer" })
    .route({
      method: "POST",
      path: "/api/reservations/{id}/transfer",
      tags,
      summary: "Give a claim to another lead, or with its lead to another salesperson",
      description:
        "Price, discount and clock stay; booking money goes along. Under a contract, a draft too, it is refused with 409.",
    })
    .input(transferClaimInput)
    .output(reservationDto),
}

export const queue = {
  list: route
    .meta({ permission: "reservation.read" })
    .route({ method: "GET", path: "/api/units/{id}/queue", tags, summary: "Who waits for a unit, in order" })
    .input(z.strictObject(byId))
    .output(queueLines),
  join: route
    .meta({ permission: "reservation.create" })
    .route({
      method: "POST",
      path: "/api/units/{id}/queue",
      successStatus: 201,
      tags,
      summary: "Let a lead wait for a claimed unit",
    })
    .input(queueInput.extend(byId))
    .output(queueEntryDto),
  leave: route
    .meta({ permission: "reservation.create" })
    .route({ method: "POST", path: "/api/units/{id}/queue/leave", tags, summary: "Take a lead out of a queue" })
    .input(queueInput.extend(byId))
    .output(queueEntryDto),
}

import { joinQueue, leaveQueue } from "@/lib/domain/queue/commands"
import { listQueue } from "@/lib/domain/queue/queries"
import {
  claimUnit,
  confirmReservation,
  extendReservation,
  releaseReservation,
} from "@/lib/domain/reservations/commands"
import { listReservations } from "@/lib/domain/reservations/queries"
import { transferReservation } from "@/lib/domain/reservations/transfer/commands"
import { api } from "./api"

export const reservations = {
  list: api.reservations.list.handler(({ input, context }) => listReservations(context.actor, input)),
  create: api.reservations.create.handler(({ input, context }) => claimUnit(context.actor, input)),
  confirm: api.reservations.confirm.handler(({ input, context }) => confirmReservation(context.actor, input.id)),
  extend: api.reservations.extend.handler(({ input, context }) => extendReservation(context.actor, input.id)),
  release: api.reservations.release.handler(({ input: { id, ...input }, context }) =>
    releaseReservation(context.actor, id, input),
  ),
  transfer: api.reservations.transfer.handler(({ input, context }) => transferReservation(context.actor, input)),
}

export const queue = {
  list: api.queue.list.handler(async ({ input, context }) => ({ items: await listQueue(context.actor, input.id) })),
  join: api.queue.join.handler(({ input: { id, ...input }, context }) => joinQueue(context.actor, id, input)),
  leave: api.queue.leave.handler(({ input: { id, ...input }, context }) => leaveQueue(context.actor, id, input)),
}

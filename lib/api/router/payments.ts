import { cancelPayment, completePayment, recordPayment } from "@/lib/domain/payments/commands"
import { listPayments } from "@/lib/domain/payments/queries"
import { recordRefund } from "@/lib/domain/refunds/commands"
import { listRefunds } from "@/lib/domain/refunds/queries"
import { api } from "./api"

export const payments = {
  list: api.payments.list.handler(({ input, context }) => listPayments(context.actor, input)),
  record: api.payments.record.handler(({ input, context }) => recordPayment(context.actor, input)),
  complete: api.payments.complete.handler(({ input, context }) => completePayment(context.actor, input.id)),
  cancel: api.payments.cancel.handler(({ input: { id, ...input }, context }) =>
    cancelPayment(context.actor, id, input),
  ),
}

export const refunds = {
  list: api.refunds.list.handler(({ input, context }) => listRefunds(context.actor, input)),
  record: api.refunds.record.handler(({ input, context }) => recordRefund(context.actor, input)),
}

import { cancelPayment, completePayment, recordPayment } from "@/lib/domain/payments/commands"
import { listPayments } from "@/lib/domain/payments/queries"
import { attachReceipt } from "@/lib/domain/payments/receipts/commands"
import { recordRefund } from "@/lib/domain/refunds/commands"
import { getCredits, listRefunds } from "@/lib/domain/refunds/queries"
import { api } from "./api"
import { exportPayments, exportRefunds } from "./payments-export"

export const payments = {
  list: api.payments.list.handler(({ input, context }) => listPayments(context.actor, input)),
  export: api.payments.export.handler(({ input, context }) => exportPayments(context, input)),
  record: api.payments.record.handler(({ input, context }) => recordPayment(context.actor, input)),
  complete: api.payments.complete.handler(({ input, context }) => completePayment(context.actor, input.id)),
  cancel: api.payments.cancel.handler(({ input: { id, ...input }, context }) =>
    cancelPayment(context.actor, id, input),
  ),
  attachReceipt: api.payments.attachReceipt.handler(({ input: { id, ...input }, context }) =>
    attachReceipt(context.actor, id, input),
  ),
}

export const refunds = {
  credits: api.refunds.credits.handler(({ input, context }) => getCredits(context.actor, input.leadId)),
  export: api.refunds.export.handler(({ input, context }) => exportRefunds(context, input)),
  list: api.refunds.list.handler(({ input, context }) => listRefunds(context.actor, input)),
  record: api.refunds.record.handler(({ input, context }) => recordRefund(context.actor, input)),
}

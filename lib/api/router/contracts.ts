import { notePromise, planDebtorCall } from "@/lib/domain/arrears/chasing/commands"
import { waivePenalty } from "@/lib/domain/arrears/commands"
import { cancelContract, settleContract } from "@/lib/domain/cancellations/commands"
import { draftContract, signContract, updateContract } from "@/lib/domain/contracts/commands"
import { getContract } from "@/lib/domain/contracts/queries"
import { listContracts } from "@/lib/domain/contracts/register/queries"
import { handOver, planHandover, undoHandover } from "@/lib/domain/handovers/commands"
import { moveOverpayment } from "@/lib/domain/payments/overpayment/commands"
import { getOverpayment } from "@/lib/domain/payments/overpayment/queries"
import { rescheduleContract } from "@/lib/domain/reschedules/commands"
import { api } from "./api"
import { exportContracts } from "./contracts-export"

export const contracts = {
  list: api.contracts.list.handler(({ input, context }) => listContracts(context.actor, input)),
  export: api.contracts.export.handler(({ input, context }) => exportContracts(context, input)),
  draft: api.contracts.draft.handler(({ input, context }) => draftContract(context.actor, input)),
  read: api.contracts.read.handler(({ input, context }) => getContract(context.actor, input.id)),
  update: api.contracts.update.handler(({ input: { id, ...input }, context }) =>
    updateContract(context.actor, id, input),
  ),
  sign: api.contracts.sign.handler(({ input, context }) => signContract(context.actor, input.id)),
  planHandover: api.contracts.planHandover.handler(({ input: { id, ...input }, context }) =>
    planHandover(context.actor, id, input),
  ),
  handOver: api.contracts.handOver.handler(({ input: { id, ...input }, context }) =>
    handOver(context.actor, id, input),
  ),
  undoHandover: api.contracts.undoHandover.handler(({ input: { id, ...input }, context }) =>
    undoHandover(context.actor, id, input),
  ),
  cancel: api.contracts.cancel.handler(({ input: { id, ...input }, context }) =>
    cancelContract(context.actor, id, input),
  ),
  settle: api.contracts.settle.handler(({ input, context }) => settleContract(context.actor, input.id)),
  reschedule: api.contracts.reschedule.handler(({ input: { id, ...input }, context }) =>
    rescheduleContract(context.actor, id, input),
  ),
  waivePenalty: api.contracts.waivePenalty.handler(({ input: { id, ...input }, context }) =>
    waivePenalty(context.actor, id, input),
  ),
  overpayment: api.contracts.overpayment.handler(({ input, context }) => getOverpayment(context.actor, input.id)),
  moveOverpayment: api.contracts.moveOverpayment.handler(({ input: { id, ...input }, context }) =>
    moveOverpayment(context.actor, id, input),
  ),
  promise: api.contracts.promise.handler(({ input: { id, ...input }, context }) =>
    notePromise(context.actor, id, input),
  ),
  planCall: api.contracts.planCall.handler(({ input: { id, ...input }, context }) =>
    planDebtorCall(context.actor, id, input),
  ),
}

import type { Actor } from "@/lib/domain/actor"
import { can } from "@/lib/domain/policy"

/** Which actions a contract's card offers; the commands check them all again. */
export type ContractRights = Record<
  "edit" | "sign" | "cancel" | "settle" | "pay" | "reschedule" | "handOver" | "undoHandover",
  boolean
>

export function contractRights(actor: Pick<Actor, "role">): ContractRights {
  return {
    edit: can(actor, "contract.draft"),
    sign: can(actor, "contract.sign"),
    cancel: can(actor, "contract.cancel"),
    settle: can(actor, "settlement.approve"),
    pay: can(actor, "payment.record"),
    reschedule: can(actor, "contract.reschedule"),
    handOver: can(actor, "contract.handover"),
    undoHandover: can(actor, "contract.undoHandover"),
  }
}

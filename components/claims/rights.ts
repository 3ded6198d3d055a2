import type { Actor } from "@/lib/domain/actor"
import { can, DISCOUNT_CAP_BP } from "@/lib/domain/policy"

/** What a person may do with claims; the commands check it all again, the row's scope included. */
export type ClaimRights = {
  claim: boolean
  confirm: boolean
  extendAgain: boolean
  draft: boolean
  /** The discount that needs nobody else, in basis points. */
  discountCap: number
}

export function claimRights(actor: Pick<Actor, "role">): ClaimRights {
  return {
    claim: can(actor, "reservation.create"),
    confirm: can(actor, "reservation.confirm"),
    extendAgain: can(actor, "reservation.extendAgain"),
    draft: can(actor, "contract.draft"),
    discountCap: DISCOUNT_CAP_BP[actor.role].give,
  }
}

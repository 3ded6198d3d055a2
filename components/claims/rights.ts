import type { Actor } from "@/lib/domain/actor"
import { discountCap } from "@/lib/domain/discounts/rules"
import { can } from "@/lib/domain/policy"
import type { Settings } from "@/lib/domain/settings/schema"

/** What a person may do with claims; the commands check it all again, the row's scope included. */
export type ClaimRights = {
  claim: boolean
  confirm: boolean
  /** How often one extends without the right to extend again. */
  ownExtensions: number
  extendAgain: boolean
  transfer: boolean
  draft: boolean
  /** The discount that needs nobody else, in basis points. */
  discountCap: number
}

export function claimRights(actor: Pick<Actor, "role">, settings: Settings): ClaimRights {
  return {
    claim: can(actor, "reservation.create"),
    confirm: can(actor, "reservation.confirm"),
    ownExtensions: settings["claims.ownExtensions"],
    extendAgain: can(actor, "reservation.extendAgain"),
    transfer: can(actor, "reservation.transfer"),
    draft: can(actor, "contract.draft"),
    discountCap: discountCap(actor.role, settings).give,
  }
}

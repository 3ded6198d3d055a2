import { decideDiscount } from "@/lib/domain/discounts/commands"
import { sweepExpiredClaims } from "@/lib/domain/expiry/commands"
import { joinQueue, leaveQueue } from "@/lib/domain/queue/commands"
import {
  claimUnit,
  confirmReservation,
  extendReservation,
  releaseReservation,
} from "@/lib/domain/reservations/commands"
import { transferReservation } from "@/lib/domain/reservations/transfer/commands"
import { nth, type Operation } from "./call"

/** What a sales office does with its flats before anything is signed. */
export const CLAIM_OPERATIONS = {
  claim: {
    weight: 14,
    run: ({ world, desk, a, b, c, now, by, owner }) => {
      const unitId = (a % 5 < 4 ? nth(desk.free, b)?.id : undefined) ?? nth(world.units, b)
      const leadId = nth(world.leads, c)
      if (!unitId || !leadId) return null
      const kind = a % 3 === 0 ? "reserved" : "held"
      const discountBasisPoints = nth([0, 0, 0, 150, 600, 2_000], a)
      const actor = kind === "reserved" ? by("mop", "rop") : owner(leadId)
      return claimUnit(actor, { unitId, leadId, kind, discountBasisPoints }, now)
    },
  },
  confirm: {
    weight: 3,
    run: ({ desk, a, now, by }) => {
      const claim = nth(desk.holds, a)
      return claim ? confirmReservation(by("mop", "rop"), claim.id, now) : null
    },
  },
  extend: {
    weight: 3,
    run: ({ desk, a, b, now, by, owner }) => {
      const claim = nth(desk.claims, a)
      return claim ? extendReservation(b % 2 ? by("mop") : owner(claim.leadId), claim.id, now) : null
    },
  },
  release: {
    weight: 4,
    run: ({ desk, a, now, by }) => {
      const claim = nth(desk.claims, a)
      return claim ? releaseReservation(by("mop", "rop"), claim.id, { reason: "передумали" }, now) : null
    },
  },
  transfer: {
    weight: 4,
    run: ({ world, desk, a, b, c, now, by }) => {
      const claim = nth(desk.claims, a)
      if (!claim) return null
      const owner = desk.leads.find((lead) => lead.id === claim.leadId)?.assigneeId
      const lead = nth(
        desk.leads.filter((row) => row.id !== claim.leadId),
        b,
      )
      const person = nth(
        world.people.sales.filter((row) => row.id !== owner),
        b,
      )
      const to = c % 2 ? { leadId: lead?.id } : { userId: person?.id }
      return transferReservation(by("mop", "rop"), { id: claim.id, reason: "покупает супруга", ...to }, now)
    },
  },
  join: {
    weight: 7,
    run: ({ world, desk, a, b, now, by, owner }) => {
      const unit = nth(desk.claimed, a)
      const leadId = nth(world.leads, b)
      return unit && leadId ? joinQueue(b % 2 ? by("mop") : owner(leadId), unit.id, { leadId }, now) : null
    },
  },
  leave: {
    weight: 1,
    run: ({ desk, a, now, by }) => {
      const entry = nth(desk.waiting, a)
      return entry ? leaveQueue(by("mop"), entry.unitId, { leadId: entry.leadId }, now) : null
    },
  },
  decide: {
    weight: 3,
    run: ({ desk, a, b, now, by }) => {
      const request = nth(desk.discounts, a)
      return request ? decideDiscount(by("rop", "admin"), request.id, { approve: b % 3 > 0 }, now) : null
    },
  },
  sweep: { weight: 1, run: ({ now }) => sweepExpiredClaims(now) },
} satisfies Record<string, Operation>
